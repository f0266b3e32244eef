/** The repository's folder, with a separator at its end. */
export declare const root: string;

interface ExecuteOptions {
  /** Stopped and failed after that long. */
  readonly minutes?: number;
  readonly env?: NodeJS.ProcessEnv;
  readonly quiet?: boolean;
  readonly shell?: boolean;
}

/** Runs one program and waits for it: its exit code, or 1 when it could not start or took too long. */
export declare function execute(
  command: string,
  args: readonly string[],
  options?: ExecuteOptions,
): Promise<number>;

/** Installs the packages if need be. Rejects with one sentence that says what to do. */
export declare function readyToolchain(): Promise<
  (tool: string, args: readonly string[], options?: ExecuteOptions) => Promise<number>
>;
