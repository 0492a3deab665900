// Answers that are asked for again soon stay at hand; how many there may be is bounded.

/** `make`, once for each key as long as its answer is at hand. Where `most` are, all are forgotten. Cost: one look-up. */
export function rememberSome<K, V>(most: number, make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const earlier = known.get(key);
    if (earlier !== undefined || known.has(key)) return earlier as V;
    const answer = make(key);
    if (known.size >= most) known.clear();
    known.set(key, answer);
    return answer;
  };
}
