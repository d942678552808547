/**
 * [SM15] Whole shares of `total` in proportion to `weights`, by the largest-remainder method: everyone gets the whole part of
 * their quota, and what is left goes one by one to the largest remainders; equal ones in the order of the list.
 *
 * The shares add up to `total` exactly, and none is a whole unit or more away from its quota. Remainders are compared at nine
 * decimals, so that weights which only differ by the noise of a division stay ties. Weights are positive and finite, `total` is a
 * whole number of units (100 for percent, 1000 for tenths of a percent).
 */
export function wholeShares(weights: readonly number[], total = 100): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const quotas = weights.map((weight) => Math.round((weight / sum) * total * 1e9) / 1e9);
  const shares = quotas.map(Math.floor);
  const left = total - shares.reduce((a, b) => a + b, 0);
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: Math.round((quota - Math.floor(quota)) * 1e9) }))
    .sort((a, b) => b.remainder - a.remainder)
    .slice(0, Math.max(0, left));
  for (const { index } of byRemainder) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** True where the weights were whole shares of `total` all along, so that nothing is lost by writing them as such. */
export function areWholeShares(weights: readonly number[], total = 100): boolean {
  return weights.every(Number.isInteger) && weights.reduce((a, b) => a + b, 0) === total;
}
