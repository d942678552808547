/** The kinds of value a scoring view works with. A truth stands only in conditions, never in a column. */
export type SqlType = 'number' | 'text' | 'integer';

/** How a column of the account table is stored. */
export type StoredType = 'number' | 'boolean' | 'text' | 'date';

export type Operator = '+' | '-' | '*' | '/' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** An expression. Nodes are frozen and know nothing of any database; `print.ts` and a dialect make text of them. */
export type Expression =
  | { readonly node: 'column'; readonly table: string | null; readonly name: string }
  | { readonly node: 'number'; readonly value: number }
  | { readonly node: 'integer'; readonly value: number }
  | { readonly node: 'text'; readonly value: string }
  | { readonly node: 'null'; readonly type: SqlType }
  | { readonly node: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  /** a + b + c from left to right, in the order in which the reference scorer adds [SM1]. */
  | { readonly node: 'sum'; readonly parts: readonly Expression[] }
  | { readonly node: 'every' | 'some' | 'concat'; readonly parts: readonly Expression[] }
  | { readonly node: 'in'; readonly value: Expression; readonly list: readonly Expression[] }
  | { readonly node: 'is-null'; readonly value: Expression; readonly negated: boolean }
  | { readonly node: 'case'; readonly branches: readonly Branch[]; readonly otherwise: Expression | null }
  | { readonly node: 'least' | 'greatest'; readonly parts: readonly Expression[] }
  | { readonly node: 'coalesce'; readonly value: Expression; readonly otherwise: Expression }
  /** Six decimals of a number that is not negative, half up [SM11]. */
  | { readonly node: 'round6'; readonly value: Expression }
  /** rise · run / width, for a line between two points [SM2]. */
  | { readonly node: 'climb'; readonly rise: Expression; readonly run: Expression; readonly width: Expression }
  /** The text without its first character. */
  | { readonly node: 'tail'; readonly value: Expression }
  /** A stored column as the model sees it: null unless it is a value of its type and finite [SM6]; a boolean as 1 or 0. */
  | { readonly node: 'stored'; readonly column: Expression; readonly type: Exclude<StoredType, 'date'> }
  /** Whole days from the stored date to the day to score at; null where there is no date [SM5]. */
  | { readonly node: 'age'; readonly date: Expression; readonly asOf: Expression }
  | { readonly node: 'rank'; readonly within: Expression; readonly falling: Expression; readonly ties: Expression };

export interface Branch {
  readonly when: Expression;
  readonly result: Expression;
}

export interface Item {
  readonly value: Expression;
  readonly name: string;
  /** Shown behind the column in the printed view. */
  readonly note?: string;
}

export interface Select {
  /** Every column of this source comes first. */
  readonly all?: string;
  readonly items: readonly Item[];
  readonly from: string;
  /** A second source whose every row meets every row of the first. */
  readonly cross?: string | NumberList;
  readonly where?: Expression;
}

/** The whole numbers from 1 to `count`, as a source with one column. */
export interface NumberList {
  readonly count: number;
  readonly column: string;
}

/** A named step of a view. Steps are computed once, so that a later one may use a column of it many times. */
export interface Step {
  readonly name: string;
  readonly note: string;
  readonly select: Select;
}

export interface View {
  readonly name: string;
  readonly note: readonly string[];
  readonly steps: readonly Step[];
  /** Put together by UNION ALL. */
  readonly selects: readonly Select[];
}

export const column = (name: string, table: string | null = null): Expression =>
  Object.freeze({ node: 'column', table, name });
export const number = (value: number): Expression => Object.freeze({ node: 'number', value });
export const integer = (value: number): Expression => Object.freeze({ node: 'integer', value });
export const text = (value: string): Expression => Object.freeze({ node: 'text', value });
export const nothing = (type: SqlType): Expression => Object.freeze({ node: 'null', type });
export const ZERO = number(0);

export const binary = (left: Expression, operator: Operator, right: Expression): Expression =>
  Object.freeze({ node: 'binary', operator, left, right });
export const every = (parts: readonly Expression[]): Expression => single('every', parts);
export const some = (parts: readonly Expression[]): Expression => single('some', parts);
export const concat = (parts: readonly Expression[]): Expression => single('concat', parts);
export const least = (parts: readonly Expression[]): Expression => single('least', parts);
export const greatest = (parts: readonly Expression[]): Expression => single('greatest', parts);
export const oneOf = (value: Expression, list: readonly Expression[]): Expression =>
  Object.freeze({ node: 'in', value, list });
export const isNull = (value: Expression): Expression => Object.freeze({ node: 'is-null', value, negated: false });
export const isPresent = (value: Expression): Expression => Object.freeze({ node: 'is-null', value, negated: true });
export const when = (branches: readonly Branch[], otherwise: Expression | null = null): Expression =>
  Object.freeze({ node: 'case', branches, otherwise });
export const choose = (condition: Expression, result: Expression, otherwise: Expression | null = null): Expression =>
  when([{ when: condition, result }], otherwise);
export const coalesce = (value: Expression, otherwise: Expression): Expression =>
  Object.freeze({ node: 'coalesce', value, otherwise });
export const round6 = (value: Expression): Expression => Object.freeze({ node: 'round6', value });
export const climb = (rise: Expression, run: Expression, width: Expression): Expression =>
  Object.freeze({ node: 'climb', rise, run, width });
export const tail = (value: Expression): Expression => Object.freeze({ node: 'tail', value });
export const stored = (of: Expression, type: Exclude<StoredType, 'date'>): Expression =>
  Object.freeze({ node: 'stored', column: of, type });
export const age = (date: Expression, asOf: Expression): Expression => Object.freeze({ node: 'age', date, asOf });
export const rank = (within: Expression, falling: Expression, ties: Expression): Expression =>
  Object.freeze({ node: 'rank', within, falling, ties });

/** Holds for no row: a view without rows still has its columns. */
export const NO_ROW = binary(integer(1), '=', integer(0));

/** Nothing at all adds up to 0. */
export function sumOf(terms: readonly Expression[]): Expression {
  return terms.length === 0 ? ZERO : single('sum', terms);
}

function single(
  node: 'sum' | 'every' | 'some' | 'concat' | 'least' | 'greatest',
  parts: readonly Expression[],
): Expression {
  const [first] = parts;
  return first !== undefined && parts.length === 1 ? first : Object.freeze({ node, parts });
}
