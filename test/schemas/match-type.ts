import type { GenericSchema, InferInput } from "valibot";

type DeepReadonly<Value> = Value extends object
  ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
  : Value;

type IsSame<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Ties a schema to the type of what a command prints: a key that only one of them has is a type error. */
export function matchType<Printed>() {
  return <Schema extends GenericSchema>(
    schema: Schema,
    ..._mismatch: IsSame<DeepReadonly<Printed>, DeepReadonly<InferInput<Schema>>> extends true
      ? []
      : [schema: "has other keys than the type"]
  ): Schema => schema;
}
