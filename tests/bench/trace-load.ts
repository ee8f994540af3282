import type { Page } from 'puppeteer-core';

/** What one load cost the main thread of its page; milliseconds. */
export interface LoadCost {
  /** Scripts of the extension, compiling included: time that the thread ran, which other programs do not lengthen. */
  script: number;
  /** The same by the clock. */
  scriptByClock: number;
  /** The most of it within one task, in both times. */
  slice: number;
  sliceByClock: number;
  /** All that the thread did, for whomever. */
  busy: number;
  /** Tasks of more than 50 ms, of thread time. */
  longTasks: number;
  /** Of these the ones that would be short without the extension's part, or whose part is long by itself. */
  ownLongTasks: number;
}

const TASK = 'ThreadControllerImpl::RunTask';
const CHECKPOINT = 'BlinkScheduler_PerformMicrotaskCheckpoint';

/** A task is long from here. */
const LONG = 50;

/**
 * Few on purpose: `devtools.timeline` notes the place of each timer in its script, and so has whole scripts parsed once
 * more. These give scripts with the name of their world, microtasks, tasks, and which process has the page.
 */
const CATEGORIES = ['v8', 'v8.execute', 'toplevel', 'blink.user_timing'];

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Of the thread's own time; missing where the system has no such clock. */
  tdur?: number;
  args: {
    name?: string;
    worldName?: string;
    data?: { url?: string; documentLoaderURL?: string; isOutermostMainFrame?: boolean };
  };
}

/** Runs `load`, which goes to `url`, and says what it cost. `extension` is the name in the manifest; null for none. */
export async function traceLoad(
  page: Page,
  url: string,
  extension: string | null,
  load: () => Promise<unknown>,
): Promise<LoadCost> {
  await page.tracing.start({ categories: CATEGORIES });
  await load();
  const trace = new TextDecoder().decode(await page.tracing.stop());
  return costOf((JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents, url, extension);
}

function costOf(events: TraceEvent[], url: string, extension: string | null): LoadCost {
  const start = events.find(
    ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url,
  );
  if (!start) throw new Error(`The trace holds no loading of ${url}.`);
  const thread = events.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === start.pid && args.name === 'CrRendererMain',
  );
  const main = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === start.pid && tid === thread?.tid)
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  const own = outermost(main.filter((event) => isOwn(event, extension)));
  const tasks = tasksOf(main).map((events) => {
    const parts = own.filter(({ ts }) => events.some((one) => ts >= one.ts && ts < one.ts + (one.dur ?? 0)));
    return {
      all: sum(events.map(threadTime)),
      own: sum(parts.map(threadTime)),
      ownByClock: sum(parts.map(({ dur = 0 }) => dur)),
    };
  });
  const long = tasks.filter(({ all }) => all > LONG * 1_000);
  return {
    script: sum(own.map(threadTime)) / 1_000,
    scriptByClock: sum(own.map(({ dur = 0 }) => dur)) / 1_000,
    slice: Math.max(0, ...tasks.map(({ own }) => own)) / 1_000,
    sliceByClock: Math.max(0, ...tasks.map(({ ownByClock }) => ownByClock)) / 1_000,
    busy: sum(tasks.map(({ all }) => all)) / 1_000,
    longTasks: long.length,
    ownLongTasks: long.filter(({ all, own }) => own > LONG * 1_000 || (own > 0 && all - own <= LONG * 1_000))
      .length,
  };
}

/**
 * Calls into the extension's world, the compiling of its script, and microtasks: what follows an `await` runs in these, and
 * they do not say whose they are. A page without the extension tells how much of them is the page's own.
 */
function isOwn({ name, args }: TraceEvent, extension: string | null): boolean {
  if (name === 'RunMicrotasks') return true;
  return (
    (extension !== null && args.worldName === extension) ||
    (name === 'v8.compile' && (args.data?.url?.startsWith('chrome-extension:') ?? false))
  );
}

/** The microtasks that follow a task belong to it, and stand behind it in the trace. */
function tasksOf(sorted: TraceEvent[]): TraceEvent[][] {
  const tasks: TraceEvent[][] = [];
  for (const event of outermost(sorted.filter(({ name }) => name === TASK || name === CHECKPOINT))) {
    const before = tasks.at(-1);
    if (event.name === CHECKPOINT && before) before.push(event);
    else tasks.push([event]);
  }
  return tasks;
}

/** Events lie within each other: only those count that lie in no other. */
function outermost(sorted: TraceEvent[]): TraceEvent[] {
  let end = 0;
  return sorted.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

function threadTime({ tdur, dur = 0 }: TraceEvent): number {
  return tdur ?? dur;
}

export function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
