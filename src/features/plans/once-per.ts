/** A function that makes its result once for each object that it is given. */
export function oncePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const results = new WeakMap<Key, { readonly made: Made }>();
  return (key) => {
    const result = results.get(key) ?? { made: make(key) };
    results.set(key, result);
    return result.made;
  };
}
