/** Rewrites what goes through arrays and tuples by their iterators, so that it goes by index. All else keeps its own iterators. */
import ts from "typescript";

const { factory } = ts;

/** Rewrites a file of a program, whose types say what is an array or a tuple. */
export function rewriteFile(file, checker) {
  const { transformed } = ts.transform(file, [() => (root) => ts.visitEachChild(root, visit)]);
  return ts.createPrinter().printFile(transformed[0]);

  function visit(node) {
    const rewritten = ts.visitEachChild(node, visit);
    if (ts.isForOfStatement(node) && !node.awaitModifier) return rewriteLoop(node, rewritten, checker);
    if (ts.isVariableDeclarationList(node)) return rewriteDeclarations(node, rewritten, checker);
    return ts.isArrowFunction(node) ? rewriteParameters(node, rewritten, checker) : rewritten;
  }
}

function rewriteLoop(node, rewritten, checker) {
  const [variable] = node.initializer.declarations ?? [];
  if (!variable) return rewritten;
  const isPattern = ts.isArrayBindingPattern(variable.name);
  if (isPattern && !isTakenByIndex(variable.name, checker)) return rewritten;
  if (isArray(checker.getTypeAtLocation(node.expression), checker)) return buildLoopByIndex(rewritten);
  return isPattern ? buildLoopOverItems(rewritten) : rewritten;
}

/** Asks for the length before each step, as the iterator of an array does. */
function buildLoopByIndex({ initializer, expression, statement }) {
  const [index, list] = [factory.createUniqueName("index"), factory.createUniqueName("list")];
  const item = factory.createElementAccessExpression(list, index);
  return factory.createForStatement(
    declareAll(
      [declare(index, factory.createNumericLiteral(0)), declare(list, expression)],
      ts.NodeFlags.Let,
    ),
    factory.createLessThan(index, factory.createPropertyAccessExpression(list, "length")),
    factory.createPostfixIncrement(index),
    prependDeclarations(
      listDeclarations(initializer.declarations[0].name, item),
      initializer.flags,
      statement,
    ),
  );
}

/** Keeps the iterator, such as that of a map, and takes its items apart by index. */
function buildLoopOverItems({ initializer, expression, statement }) {
  const item = factory.createUniqueName("item");
  return factory.createForOfStatement(
    undefined,
    declareAll([declare(item)], initializer.flags),
    expression,
    prependDeclarations(
      listDeclarations(initializer.declarations[0].name, item),
      initializer.flags,
      statement,
    ),
  );
}

function rewriteDeclarations(node, rewritten, checker) {
  const declarations = rewritten.declarations.flatMap((declaration, index) =>
    declaration.initializer && isTakenByIndex(node.declarations[index].name, checker)
      ? listDeclarations(declaration.name, declaration.initializer)
      : declaration,
  );
  return factory.createVariableDeclarationList(declarations, node.flags);
}

function rewriteParameters(node, rewritten, checker) {
  const declarations = [];
  const parameters = rewritten.parameters.map((parameter, index) => {
    if (parameter.initializer || !isTakenByIndex(node.parameters[index].name, checker)) return parameter;
    const tuple = factory.createUniqueName("tuple");
    declarations.push(...listDeclarations(parameter.name, tuple));
    return factory.createParameterDeclaration(undefined, parameter.dotDotDotToken, tuple);
  });
  if (declarations.length === 0) return rewritten;
  const { modifiers, body, equalsGreaterThanToken } = rewritten;
  const statement = ts.isBlock(body) ? body : factory.createReturnStatement(body);
  const block = prependDeclarations(declarations, ts.NodeFlags.Const, statement);
  return factory.createArrowFunction(
    modifiers,
    undefined,
    parameters,
    undefined,
    equalsGreaterThanToken,
    block,
  );
}

/** Tells whether a pattern takes an array apart without defaults, which count where an item is undefined. */
function isTakenByIndex(name, checker) {
  if (!ts.isArrayBindingPattern(name) || !isArray(checker.getTypeAtLocation(name), checker)) return false;
  return name.elements.every(
    (element) =>
      ts.isOmittedExpression(element) ||
      (!element.initializer &&
        (!ts.isArrayBindingPattern(element.name) || isTakenByIndex(element.name, checker))),
  );
}

function isArray(type, checker) {
  if (type.isUnion()) return type.types.every((each) => isArray(each, checker));
  return checker.isArrayType(type) || checker.isTupleType(type);
}

/** Lists the declarations of the names in a pattern; the value itself is computed once. */
function listDeclarations(name, value) {
  if (!ts.isArrayBindingPattern(name)) return [declare(name, value)];
  if (!ts.isIdentifier(value)) {
    const tuple = factory.createUniqueName("tuple");
    return [declare(tuple, value), ...listDeclarations(name, tuple)];
  }
  return name.elements.flatMap((element, index) =>
    ts.isOmittedExpression(element) ? [] : listDeclarations(element.name, takeElement(value, element, index)),
  );
}

function takeElement(tuple, { dotDotDotToken }, index) {
  if (!dotDotDotToken) return factory.createElementAccessExpression(tuple, index);
  const slice = factory.createPropertyAccessExpression(tuple, "slice");
  return factory.createCallExpression(slice, undefined, [factory.createNumericLiteral(index)]);
}

function declare(name, value) {
  return factory.createVariableDeclaration(name, undefined, undefined, value);
}

function declareAll(declarations, flags) {
  return factory.createVariableDeclarationList(declarations, flags);
}

/** The statement keeps a block of its own, since it may declare the same names. */
function prependDeclarations(declarations, flags, statement) {
  const first = factory.createVariableStatement(undefined, declareAll(declarations, flags));
  return factory.createBlock([first, statement], true);
}
