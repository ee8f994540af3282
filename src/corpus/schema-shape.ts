/** As much of a valibot schema as is needed to walk it beside a value. */
export interface SchemaShape {
  readonly type: string;
  /** Of an object: its keys in the order in which files show them. */
  readonly entries?: Readonly<Record<string, SchemaShape>>;
  /** Of a list. */
  readonly item?: SchemaShape;
  /** Of a nullable or optional schema. */
  readonly wrapped?: SchemaShape;
}

/** The schema behind `nullable` and `optional`. */
export function unwrap(schema: SchemaShape | undefined): SchemaShape | undefined {
  return schema?.wrapped === undefined ? schema : unwrap(schema.wrapped);
}

/** The schema at the end of a path of keys; undefined where the schema knows no such place. */
export function schemaAt(schema: SchemaShape, keys: readonly unknown[]): SchemaShape | undefined {
  let current: SchemaShape | undefined = schema;
  for (const key of keys) {
    const inner = unwrap(current);
    current = typeof key === 'number' ? inner?.item : inner?.entries?.[String(key)];
  }
  return current;
}
