/** Evaluates boosted trees that tell a few classes apart (the softmax of a sum of trees a class), from two bytes a node. */
export interface ClassForest {
  /** Names of the inputs, in order: at most 255, for the byte 255 marks a leaf. */
  features: string[];
  classes: string[];
  /** Where each input may be cut, ascending; a node names its cut by place. */
  cuts: number[][];
  /** A constant a class. */
  base: number[];
  /** What one step of a leaf is worth; a leaf's byte is its steps + 128. */
  step: number;
  /** A string a class, in hexadecimal digits: its trees' nodes one after another, each before its left and then its right branch. */
  trees: string[];
}

export const LEAF = 255;
export const LEAF_ZERO = 128;

export interface ClassEvaluator {
  /** Probabilities of the classes, in their order. */
  evaluate: (features: ArrayLike<number>) => number[];
}

interface Nodes {
  roots: number[];
  input: Uint8Array;
  value: Float64Array;
  right: Int32Array;
}

/** Prepares a forest once. */
export function createClassEvaluator(forest: ClassForest): ClassEvaluator {
  const classes = forest.trees.map((packed) => unpack(packed, forest));
  return {
    evaluate(features) {
      const scores = classes.map(({ roots, input, value, right }, at) => {
        let score = forest.base[at] as number;
        for (const root of roots) {
          let node = root;
          while (input[node] !== LEAF)
            node =
              (features[input[node] as number] as number) < (value[node] as number)
                ? node + 1
                : (right[node] as number);
          score += value[node] as number;
        }
        return score;
      });
      return softmax(scores);
    },
  };
}

/** Scores as shares of one. */
export function softmax(scores: number[]): number[] {
  const most = Math.max(...scores);
  const grown = scores.map((score) => Math.exp(score - most));
  const sum = grown.reduce((a, b) => a + b, 0);
  return grown.map((one) => one / sum);
}

/** A left branch follows its node, so only where the right one begins has to be found. */
function unpack(packed: string, { cuts, step }: ClassForest): Nodes {
  const bytes = bytesOf(packed);
  const size = bytes.length / 2;
  const input = Uint8Array.from({ length: size }, (_, node) => bytes[2 * node] as number);
  const value = new Float64Array(size);
  const right = new Int32Array(size);
  const roots: number[] = [];
  /** Lays out a node with its branches and returns the node after them. */
  const layOut = (node: number): number => {
    const second = bytes[2 * node + 1] as number;
    if (input[node] === LEAF) {
      value[node] = (second - LEAF_ZERO) * step;
      return node + 1;
    }
    value[node] = cuts[input[node] as number]?.[second] as number;
    right[node] = layOut(node + 1);
    return layOut(right[node] as number);
  };
  for (let node = 0; node < size; node = layOut(node)) roots.push(node);
  return { roots, input, value, right };
}

function bytesOf(packed: string): Uint8Array {
  return Uint8Array.from({ length: packed.length / 2 }, (_, i) =>
    Number.parseInt(packed.slice(2 * i, 2 * i + 2), 16),
  );
}

/** Throws if a forest was made for other inputs than the code has. `fit` is the command that makes it anew. */
export function assertForestInputs(forest: ClassForest, features: readonly string[], fit: string): void {
  if (forest.features.join() !== features.join())
    throw new Error(`A learned model was made for other inputs than the code has. Run \`${fit}\`.`);
}
