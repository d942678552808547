import { expect, test } from 'vitest';
import { z } from 'zod';
import { fail, ok } from '#shared/core/result.ts';
import { answer, type Service } from './answer.ts';

const double: Service<{ n: number }, number> = {
  channel: 'test.double',
  input: z.strictObject({ n: z.number() }),
  handle: ({ n }) => ok(n * 2),
};
const noLog = () => {
  throw new Error('nothing should be logged');
};

test('a value comes back in an envelope', async () => {
  expect(await answer(double, { n: 2 }, noLog)).toEqual({ ok: true, data: 4 });
});

test('a domain error comes back whole, without a place where there is none', async () => {
  const text = { ja: 'あ', en: 'a' };
  const service = { ...double, handle: () => fail('x.y', text, text) };
  expect(await answer(service, { n: 2 }, noLog)).toEqual({
    ok: false,
    error: { code: 'x.y', message: text, remedy: text },
  });
});

test('input against the contract is refused by name of the channel and never reaches the handler', async () => {
  const service = { ...double, handle: noLog };
  const answered = await answer(service, { n: 'two', more: 1 }, noLog);
  expect(answered).toMatchObject({ ok: false, error: { code: 'ipc.malformed', place: 'test.double › n' } });
});

test.each([undefined, null, 7, 'x', [], { n: Number.NaN }])('the payload %j throws nothing', async (payload) => {
  expect(await answer(double, payload, noLog)).toMatchObject({ ok: false, error: { code: 'ipc.malformed' } });
});

test('a fault of the program is logged and told as internal', async () => {
  const faults: unknown[] = [];
  const fault = new Error('bug');
  const service = { ...double, handle: () => Promise.reject(fault) };
  const answered = await answer(service, { n: 1 }, (channel, seen) => faults.push([channel, seen]));
  expect(answered).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(faults).toEqual([['test.double', fault]]);
});
