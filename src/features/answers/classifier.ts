/**
 * A linear model of how strongly each feature of a question speaks for each label (multinomial logistic
 * regression). Weights are whole numbers from -127 to 127 that count steps.
 */
export interface Model {
  readonly labels: readonly string[];
  readonly bias: readonly number[];
  readonly features: readonly string[];
  /** What one step of a weight is worth. */
  readonly step: number;
  /** A row of `labels.length` weights for each feature. */
  readonly weights: Int8Array;
}

export interface Example {
  readonly features: readonly string[];
  readonly labels: readonly string[];
}

export interface Classifier {
  /** Whether an example has had this feature. */
  knows(feature: string): boolean;
  /** How the probability of what is asked is shared among the labels, likeliest first. */
  predict(features: readonly string[]): [label: string, probability: number][];
}

/** Makes a stored model usable. */
export function createClassifier({ labels, bias, features, step, weights }: Model): Classifier {
  const width = labels.length;
  const index = new Map(features.map((feature, i) => [feature, i * width]));
  return {
    knows: (feature) => index.has(feature),
    predict(asked) {
      const sums = [...bias];
      const scale = step * scaleOf(asked.length);
      for (const feature of asked) {
        const row = index.get(feature);
        if (row === undefined) continue;
        for (let k = 0; k < width; k++) sums[k] = (sums[k] ?? 0) + scale * (weights[row + k] ?? 0);
      }
      const shares = softmax(sums);
      return labels.map((label, k): [string, number] => [label, shares[k] ?? 0]).sort((a, b) => b[1] - a[1]);
    },
  };
}

const PASSES = 45;
const RATE = 0.5;
const DECAY = 1e-4;
/** The share of an example's features that a pass leaves out, so that no single word is leant on. */
const LEFT_OUT = 0.55;
const NEGLIGIBLE = 0.0005;
/** The weights are the mean of those after the last so many passes: they swing with the order of the examples. */
const AVERAGED = 20;

/** Learns a model by AdaGrad. The same examples in the same order give the same model. */
export function train(examples: readonly Example[]): Model {
  const features = [...new Set(examples.flatMap((example) => example.features))];
  const index = new Map(features.map((feature, i) => [feature, i]));
  const labels = [...new Set(examples.flatMap((example) => example.labels))].sort();
  const width = labels.length;
  const weights = new Float64Array(features.length * width);
  const squares = new Float64Array(features.length * width).fill(1e-3);
  const bias = new Float64Array(width);
  const biasSquares = new Float64Array(width).fill(1e-3);
  const rows = examples.map((example) => ({
    features: example.features.map((feature) => index.get(feature)).filter((i) => i !== undefined),
    truth: labels.map((label) => (example.labels.includes(label) ? 1 / example.labels.length : 0)),
  }));
  const mean = new Float64Array(weights.length);
  const meanBias = new Float64Array(width);
  const random = randomness(42);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const row of shuffled(rows, random)) {
      const kept = row.features.filter(() => random() >= LEFT_OUT);
      const scale = scaleOf(kept.length);
      const sums = Array.from(bias);
      for (const f of kept) for (let k = 0; k < width; k++) sums[k] = (sums[k] ?? 0) + scale * (weights[f * width + k] ?? 0);
      const shares = softmax(sums);
      for (let k = 0; k < width; k++) {
        const error = (shares[k] ?? 0) - (row.truth[k] ?? 0);
        if (Math.abs(error) < NEGLIGIBLE) continue;
        biasSquares[k] = (biasSquares[k] ?? 0) + error * error;
        bias[k] = (bias[k] ?? 0) - (0.3 * RATE * error) / Math.sqrt(biasSquares[k] ?? 1);
        for (const f of kept) {
          const at = f * width + k;
          const gradient = error * scale + DECAY * (weights[at] ?? 0);
          squares[at] = (squares[at] ?? 0) + gradient * gradient;
          weights[at] = (weights[at] ?? 0) - (RATE * gradient) / Math.sqrt(squares[at] ?? 1);
        }
      }
    }
    if (pass < PASSES - AVERAGED) continue;
    for (let i = 0; i < weights.length; i++) mean[i] = (mean[i] ?? 0) + (weights[i] ?? 0) / AVERAGED;
    for (let k = 0; k < width; k++) meanBias[k] = (meanBias[k] ?? 0) + (bias[k] ?? 0) / AVERAGED;
  }
  const step = mean.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127 || 1;
  return { labels, bias: Array.from(meanBias), features, step, weights: Int8Array.from(mean, (weight) => Math.round(weight / step)) };
}

/** Long questions have many features; their sum must not grow with them. */
function scaleOf(features: number): number {
  return features === 0 ? 0 : 1 / Math.sqrt(features);
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const swap = order[i] as T;
    order[i] = order[j] as T;
    order[j] = swap;
  }
  return order;
}

/** Numbers from 0 to 1 that are the same at every run (mulberry32). */
function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function softmax(sums: readonly number[]): number[] {
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
