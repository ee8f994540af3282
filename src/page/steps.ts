/** Work that is cut into steps: between two of them the page may go on. */
export type Steps<Result> = Generator<void, Result>;

/** Items looked at in one step. Each costs some microseconds, those with styles to compute some ten. */
export const ITEMS_A_STEP = 250;

/** Goes through a list in steps. */
export function* eachInSteps<Item>(list: Iterable<Item>, visit: (item: Item) => void): Steps<void> {
  let done = 0;
  for (const item of list) {
    visit(item);
    done += 1;
    if (done % ITEMS_A_STEP === 0) yield;
  }
}

/** Takes all steps at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
