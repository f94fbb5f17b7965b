/** What `@tensorflow/tfjs` exports besides its core, and what asks for engines that only it has. */
export const beyondCore = new Set(
  `Callback CallbackList CustomCallback EarlyStopping GPGPUContext GraphModel History InputSpec LayerVariable
  LayersModel MathBackendCPU MathBackendWebGL RNN Sequential SymbolicTensor callbacks constraints data
  deregisterOp forceHalfFloat gpgpu_util initializers input layers loadGraphModel loadGraphModelSync
  loadLayersModel metrics model models registerCallbackConstructor registerOp regularizers sequential
  setWebGLContext shared version version_converter version_cpu version_layers version_webgl webgl
  webgl_util findBackendFactory registerBackend removeBackend setBackend`.split(/\s+/),
);

const importOfAll = /import\s*\*\s*as\s+([\w$]+)\s*from\s*["']@tensorflow\/tfjs["']/g;

/**
 * Reads the cells of a lesson as they are run, and tells of each whether it may use more of tfjs than
 * its core. It is mistaken only to the safe side, as with a comment that looks like code.
 */
export function wholeTfjsDetector(): (code: string) => boolean {
  const namespaces = new Set<string>();
  return (code) => {
    for (const [, name = ""] of code.matchAll(importOfAll)) namespaces.add(name);
    const body = code.replace(importOfAll, "");
    return /\buseEngine\b/.test(body) || [...namespaces].some((name) => usesMore(body, name));
  };
}

/** Whether a name is used other than to take something of the core from it. */
function usesMore(code: string, namespace: string): boolean {
  const name = namespace.replaceAll("$", "\\$");
  const uses = code.matchAll(
    new RegExp(`(?<![\\w$.])${name}(?![\\w$])(?:\\s*\\.\\s*([\\w$]+))?`, "g"),
  );
  return [...uses].some(([, member]) => member === undefined || beyondCore.has(member));
}
