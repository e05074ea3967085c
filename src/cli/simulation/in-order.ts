/**
 * The places of the times from the earliest to the latest; equal ones stay in their order. Millions of times are put into
 * as many drawers, and the few in each are sorted: the language's own sort would take several times as long.
 */
export function inOrder(times: Float64Array): Int32Array {
  const order = byDrawer(times);
  for (let place = 1; place < order.length; place++) {
    const moved = order[place] as number;
    const time = times[moved] as number;
    let to = place;
    while (to > 0 && (times[order[to - 1] as number] as number) > time) {
      order[to] = order[to - 1] as number;
      to--;
    }
    order[to] = moved;
  }
  return order;
}

/** The places by drawer, each drawer as wide as the others. */
function byDrawer(times: Float64Array): Int32Array {
  const [least, most] = boundsOf(times);
  const width = (most - least) / times.length || 1;
  const drawerOf = (time: number): number => Math.min(times.length - 1, Math.floor((time - least) / width));
  const begins = new Int32Array(times.length + 1);
  for (const time of times) begins[drawerOf(time) + 1] = (begins[drawerOf(time) + 1] as number) + 1;
  for (let drawer = 0; drawer < times.length; drawer++)
    begins[drawer + 1] = (begins[drawer + 1] as number) + (begins[drawer] as number);
  const order = new Int32Array(times.length);
  times.forEach((time, place) => {
    const drawer = drawerOf(time);
    const at = begins[drawer] as number;
    order[at] = place;
    begins[drawer] = at + 1;
  });
  return order;
}

function boundsOf(times: Float64Array): [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const time of times) {
    if (time < least) least = time;
    if (time > most) most = time;
  }
  return [least, most];
}
