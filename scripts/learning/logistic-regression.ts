/** Logistic regression by iteratively reweighted least squares, inputs standardised, with a ridge penalty. */
export function fitLogistic(rows: Float64Array[], answers: number[], { ridge }: { ridge: number }): number[] {
  const inputs = rows[0]?.length ?? 0;
  const mean = new Float64Array(inputs);
  const spread = new Float64Array(inputs);
  for (const row of rows)
    for (let i = 0; i < inputs; i++) mean[i] = (mean[i] as number) + (row[i] as number) / rows.length;
  for (const row of rows)
    for (let i = 0; i < inputs; i++)
      spread[i] = (spread[i] as number) + ((row[i] as number) - (mean[i] as number)) ** 2 / rows.length;
  const standard = rows.map((row) =>
    row.map((value, i) => (value - (mean[i] as number)) / (Math.sqrt(spread[i] as number) || 1)),
  );
  const weights = new Float64Array(inputs + 1);
  for (let round = 0; round < 20; round++) {
    const hessian = Array.from({ length: inputs + 1 }, () => new Float64Array(inputs + 1));
    const gradient = new Float64Array(inputs + 1);
    standard.forEach((row, at) => {
      let z = weights[inputs] as number;
      for (let i = 0; i < inputs; i++) z += (weights[i] as number) * (row[i] as number);
      const p = 1 / (1 + Math.exp(-z));
      const slope = p - (answers[at] as number);
      const curve = Math.max(p * (1 - p), 1e-6);
      for (let i = 0; i <= inputs; i++) {
        const x = i < inputs ? (row[i] as number) : 1;
        gradient[i] = (gradient[i] as number) + slope * x;
        const line = hessian[i] as Float64Array;
        for (let j = 0; j <= i; j++)
          line[j] = (line[j] as number) + curve * x * (j < inputs ? (row[j] as number) : 1);
      }
    });
    for (let i = 0; i < inputs; i++) {
      gradient[i] = (gradient[i] as number) + ridge * (weights[i] as number);
      (hessian[i] as Float64Array)[i] = (hessian[i]?.[i] as number) + ridge;
    }
    (hessian[inputs] as Float64Array)[inputs] = (hessian[inputs]?.[inputs] as number) + 1e-6;
    const step = solveSymmetric(hessian, gradient);
    for (let i = 0; i <= inputs; i++) weights[i] = (weights[i] as number) - (step[i] as number);
    if (Math.max(...step.map(Math.abs)) < 1e-7) break;
  }
  // Back to the inputs as they come.
  const result = Array.from({ length: inputs + 1 }, () => 0);
  result[inputs] = weights[inputs] as number;
  for (let i = 0; i < inputs; i++) {
    const scaled = (weights[i] as number) / (Math.sqrt(spread[i] as number) || 1);
    result[i] = scaled;
    result[inputs] = (result[inputs] as number) - scaled * (mean[i] as number);
  }
  return result;
}

/** Slope and offset that bring log-odds to the frequencies seen (Platt 1999). */
export function fitPlatt(logOdds: number[], answers: number[]): { slope: number; offset: number } {
  const [slope = 1, offset = 0] = fitLogistic(
    logOdds.map((value) => Float64Array.of(value)),
    answers,
    { ridge: 1e-6 },
  );
  return { slope, offset };
}

/** Gaussian elimination with pivots; only the lower half of the matrix need be filled. */
function solveSymmetric(lower: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const matrix: Float64Array[] = lower.map((line, i) =>
    Float64Array.from({ length: size + 1 }, (_, j) =>
      j === size ? (right[i] as number) : ((j <= i ? line[j] : lower[j]?.[i]) as number),
    ),
  );
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let k = i + 1; k < size; k++)
      if (Math.abs(matrix[k]?.[i] as number) > Math.abs(matrix[pivot]?.[i] as number)) pivot = k;
    [matrix[i], matrix[pivot]] = [matrix[pivot] as Float64Array, matrix[i] as Float64Array];
    for (let k = i + 1; k < size; k++) {
      const factor = (matrix[k]?.[i] as number) / (matrix[i]?.[i] as number);
      if (factor === 0) continue;
      const line = matrix[k] as Float64Array;
      for (let j = i; j <= size; j++) line[j] = (line[j] as number) - factor * (matrix[i]?.[j] as number);
    }
  }
  const result = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let sum = matrix[i]?.[size] as number;
    for (let j = i + 1; j < size; j++) sum -= (matrix[i]?.[j] as number) * (result[j] as number);
    result[i] = sum / (matrix[i]?.[i] as number);
  }
  return result;
}
