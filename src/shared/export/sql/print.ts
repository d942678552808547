import { assertNever } from '#shared/core/result.ts';
import { comment, type Dialect } from './dialect.ts';
import type { Expression, NumberList, Select, View } from './nodes.ts';

/** A CREATE VIEW statement, one column a line. */
export function printView(view: View, dialect: Dialect): string {
  const name = dialect.name(view.name);
  return [
    ...view.note.map(comment),
    `DROP VIEW IF EXISTS ${name};`,
    `CREATE VIEW ${name} AS`,
    'WITH',
    `${printSteps(view, dialect)};`,
    '',
  ].join('\n');
}

/** What stands behind WITH: the steps, and the select that reads them. A case of Expression that is not printed does not compile. */
export function printSteps(view: View, dialect: Dialect): string {
  const steps = view.steps.map((step, index) =>
    [
      comment(step.note),
      `${dialect.name(step.name)} AS${dialect.materialized} (`,
      ...printSelect(step.select, dialect, '  '),
      index === view.steps.length - 1 ? ')' : '),',
    ].join('\n'),
  );
  const selects = view.selects.map((select) => printSelect(select, dialect, '').join('\n'));
  return [...steps, selects.join('\nUNION ALL\n')].join('\n');
}

/** The lines of a select. A text literal may hold line ends of its own, so they are never indented afterwards. */
function printSelect(select: Select, dialect: Dialect, indent: string): string[] {
  const items = select.items.map(({ value, name, note }) => ({ code: printItem(value, name, dialect), note }));
  if (select.all !== undefined) items.unshift({ code: `${dialect.name(select.all)}.*`, note: undefined });
  const lines = ['SELECT'];
  items.forEach(({ code, note }, index) => {
    lines.push(`  ${code}${index === items.length - 1 ? '' : ','}${note === undefined ? '' : ` ${comment(note)}`}`);
  });
  lines.push(`FROM ${dialect.name(select.from)}`);
  if (typeof select.cross === 'string') lines.push(`CROSS JOIN ${dialect.name(select.cross)}`);
  else if (select.cross !== undefined) lines.push(`CROSS JOIN ${numbers(select.cross, dialect)}`);
  if (select.where !== undefined) lines.push(`WHERE ${printExpression(select.where, dialect)}`);
  return lines.map((line) => indent + line);
}

function printItem(value: Expression, name: string, dialect: Dialect): string {
  const code = printExpression(value, dialect);
  return code === dialect.name(name) ? code : `${code} AS ${dialect.name(name)}`;
}

function numbers({ count, column }: NumberList, dialect: Dialect): string {
  const rows = Array.from({ length: count }, (_, index) =>
    index === 0 ? `SELECT 1 AS ${dialect.name(column)}` : `SELECT ${index + 1}`,
  );
  return `(${rows.join(' UNION ALL ')}) AS ${dialect.name('numbers')}`;
}

export function printExpression(expression: Expression, dialect: Dialect): string {
  const print = (part: Expression): string => printExpression(part, dialect);
  const list = (parts: readonly Expression[]): string => parts.map(print).join(', ');
  switch (expression.node) {
    case 'column':
      return (expression.table === null ? '' : `${dialect.name(expression.table)}.`) + dialect.name(expression.name);
    case 'number':
      return printNumber(expression.value, dialect);
    case 'integer':
      return String(expression.value);
    case 'text':
      return dialect.text(expression.value);
    case 'null':
      return dialect.null(expression.type);
    case 'binary':
      return `(${print(expression.left)} ${expression.operator} ${print(expression.right)})`;
    case 'sum':
      return `(${expression.parts.map(print).join(' + ')})`;
    case 'every':
      return `(${expression.parts.map(print).join(' AND ')})`;
    case 'some':
      return `(${expression.parts.map(print).join(' OR ')})`;
    case 'concat':
      return `(${expression.parts.map(print).join(' || ')})`;
    case 'in':
      return `${print(expression.value)} IN (${list(expression.list)})`;
    case 'is-null':
      return `${print(expression.value)} IS ${expression.negated ? 'NOT ' : ''}NULL`;
    case 'case': {
      const branches = expression.branches.map(({ when, result }) => `WHEN ${print(when)} THEN ${print(result)}`);
      const otherwise = expression.otherwise === null ? '' : ` ELSE ${print(expression.otherwise)}`;
      return `CASE ${branches.join(' ')}${otherwise} END`;
    }
    case 'least':
    case 'greatest':
      return `${dialect[expression.node]}(${list(expression.parts)})`;
    case 'coalesce':
      return `COALESCE(${print(expression.value)}, ${print(expression.otherwise)})`;
    case 'round6':
      return dialect.round6(print(expression.value));
    case 'climb':
      return dialect.climb(print(expression.rise), print(expression.run), print(expression.width));
    case 'tail':
      return `substr(${print(expression.value)}, 2)`;
    case 'stored':
      return dialect.stored[expression.type](print(expression.column));
    case 'age':
      return dialect.age(print(expression.date), print(expression.asOf));
    case 'rank':
      return `row_number() OVER (PARTITION BY ${print(expression.within)} ORDER BY ${print(expression.falling)} DESC, ${print(expression.ties)})`;
    default:
      return assertNever(expression);
  }
}

/** The shortest decimal form that reads back as the same double. A minus sign never meets another one: `--` begins a comment. */
function printNumber(value: number, dialect: Dialect): string {
  const printed = dialect.number(String(Object.is(value, -0) ? 0 : value));
  return printed.startsWith('-') ? `(${printed})` : printed;
}
