// The one door through which the address of a script reaches the browser: where it demands trusted addresses, only ours are.

interface Policy {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

const rules: Policy = {
  createScriptURL: (url) => {
    const { protocol, origin } = new URL(url, location.href);
    // What the page made itself is its own; of a page in a folder of files `location.origin` is no word to compare with.
    if (protocol !== 'blob:' && origin !== new URL(location.href).origin) {
      throw new TypeError('a script of another origin');
    }
    return url;
  },
};

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('rashomon', rules) ?? rules;

/** From a file of this page. Throws where the browser lets none run. */
export function startWorker(url: string): Worker {
  return new Worker(policy.createScriptURL(url));
}

/** A script beside the page, run once. Rejects where it is missing. */
export function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = policy.createScriptURL(url);
    script.onload = () => resolve();
    script.onerror = () => reject(new TypeError(`${url} is missing`));
    document.head.append(script);
  });
}
