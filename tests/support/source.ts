import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

export const root = resolve(import.meta.dirname, "../..");

/** One import of a file: where it leads, relative to the repository ("app/spaces/space.ts") or as a package name. */
export interface Import {
  target: string;
  ours: boolean;
  typeOnly: boolean;
}

/** A source file with what the rules ask of it. */
export interface Source {
  path: string;
  text: string;
  lineCount: number;
  tree: ts.SourceFile;
  imports: Import[];
}

/** Files below a folder of the repository with one of the endings, in order of path. */
export function filesBelow(folder: string, endings: RegExp): string[] {
  const found = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** The file parsed. */
export function readSource(path: string): Source {
  return parseSource(path, readFileSync(join(root, path), "utf8"));
}

/** A text parsed as if it stood at the path. */
export function parseSource(path: string, text: string): Source {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  return { path, text, lineCount: text.split("\n").length - 1, tree, imports: importsOf(path, tree) };
}

/** Every node of a kind, however deep. */
export function nodesOf<Node extends ts.Node>(tree: ts.Node, is: (node: ts.Node) => node is Node): Node[] {
  const found: Node[] = [];
  const visit = (node: ts.Node): void => {
    if (is(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function importsOf(path: string, tree: ts.SourceFile): Import[] {
  const fixed = nodesOf(tree, (node): node is ts.ImportDeclaration | ts.ExportDeclaration => ts.isImportDeclaration(node) || ts.isExportDeclaration(node));
  const lazy = nodesOf(tree, ts.isCallExpression).filter((call) => call.expression.kind === ts.SyntaxKind.ImportKeyword);
  const named = [
    ...fixed.map((node) => ({ name: node.moduleSpecifier, typeOnly: isTypeOnly(node) })),
    ...lazy.map((call) => ({ name: call.arguments[0], typeOnly: false })),
  ];
  return named.flatMap(({ name, typeOnly }) => (name && ts.isStringLiteral(name) ? [{ ...targetOf(path, name.text), typeOnly }] : []));
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : null;
  return !clause.name && names !== null && names.length > 0 && names.every((one) => one.isTypeOnly);
}

function targetOf(path: string, name: string): { target: string; ours: boolean } {
  if (name.startsWith("~/")) return { target: join("app", name.slice(2)), ours: true };
  if (name.startsWith(".")) return { target: join(dirname(path), name), ours: true };
  return { target: name, ours: false };
}
