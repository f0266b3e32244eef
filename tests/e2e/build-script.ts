import { build } from 'vite';
import { root } from '../../scripts/setup/toolchain.mjs';

interface Script {
  readonly entry: string;
  /** The global that holds what the entry exports. */
  readonly name: string;
  readonly folder: string;
  readonly file: string;
}

/** Builds our own code as one script; what was in the folder goes. */
export async function buildScript({ entry, name, folder, file }: Script): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'esnext',
      lib: { entry, formats: ['iife'], name, fileName: () => file },
    },
  });
}
