import type { BrowserName } from './find';

/** One tab of a real browser. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Runs a function in the page; what goes in and out is plain JSON, and it sees nothing around it. */
  evaluate<A extends readonly unknown[], T>(
    run: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
  /** Runs the source of a script in the page. */
  load(script: string): Promise<void>;
  /** Presses real keys: "Enter", "Alt+G", "Shift+Enter", "Control+z". */
  press(keys: string): Promise<void>;
  /** Types text key by key where the focus is. */
  type(text: string): Promise<void>;
  /** Starts a composition of an input method with this text, or goes on with it, and leaves it open. */
  compose(text: string): Promise<void>;
  /** Ends the composition with this text. */
  commit(text: string): Promise<void>;
  /** Presses the left mouse button there, in CSS pixels of the viewport. */
  clickAt(x: number, y: number): Promise<void>;
  /** Saves what is seen of the page as PNG. */
  screenshot(path: string): Promise<void>;
  /** Brings it before the other tabs. */
  show(): Promise<void>;
  close(): Promise<void>;
}

/** A real browser with the extension in it, and a profile that outlives restarts. */
export interface Driver {
  readonly browser: BrowserName;
  /** Such as "Chromium 156.0". */
  readonly version: string;
  /** Where the extension's own pages live: `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  readonly extensionOrigin: string;
  open(url: string): Promise<Tab>;
  /** Quits, and starts again with the same profile and extension. All tabs are gone. */
  restart(): Promise<void>;
  /** Ends the extension's background, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Replaces the extension under its open pages, as an update does. */
  update(): Promise<void>;
  /** Gives the extension a match pattern, or takes it away, as the browser's own settings do. */
  setAccess(pattern: string, granted: boolean): Promise<void>;
  /**
   * Says yes, as the agent would, to the site that the extension asks for. Rejects when nothing is asked:
   * Chromium without a screen leaves the extension waiting for ever.
   */
  allowWhatIsAsked(): Promise<void>;
  /** Errors in the consoles of all pages since the start, those of content scripts too, each with where it came from. */
  errors(): Promise<readonly string[]>;
  /** Settles when the browser has ended, whoever ended it; a restart counts as one. */
  readonly closed: Promise<void>;
  /** Quits, if it still runs. The profile's folder stays, for who made it to remove. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** Folder of the profile; made when missing. */
  readonly profile: string;
  readonly headless: boolean;
  /** Everything the browser asks of a network goes to this proxy: `127.0.0.1:PORT`. */
  readonly proxy?: string;
  readonly dark?: boolean;
  /** Folder where files land that the extension hands to the agent. */
  readonly downloads?: string;
  /** Keeps frames of other origins in the page's process: Firefox's driver clicks and types in no other. */
  readonly framesTogether?: boolean;
}

export interface Program extends LaunchOptions {
  /** The browser's program. */
  readonly executable: string;
}

/** A function's source as an expression that calls it; build tools may have put a name helper inside. */
export function callOf(run: (...args: never[]) => unknown, args: string): string {
  return `(() => { const __name = (f) => f; return (${run.toString()})(${args}); })()`;
}

/** The keys of "Alt+G", one by one. A letter pressed with others is small, as it is on a keyboard, unless Shift is among them. */
export function keysOf(keys: string): readonly string[] {
  const names = keys.split('+');
  const small = names.length > 1 && !names.includes('Shift');
  return names.map((name) => (small && name.length === 1 ? name.toLowerCase() : name));
}
