import { stat } from 'node:fs/promises';
import path from 'node:path';
import { downloadFile, type OnDownload } from './model-download.js';
import { DESCRIPTIONS, exists, presentWeights, WEIGHTS } from './model-files.js';

export type { OnDownload };

export interface ModelSource {
  readonly model: string;
  /** The variable that names the model, and what could stand there: for what is told of errors. */
  readonly setting: { readonly name: string; readonly example: string };
  readonly cacheDir: string;
  readonly hubUrl?: string;
}

export interface LocatedModel {
  /** The hub id, or the folder's own name. */
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
}

const HUB_ID = /^[\w-][\w.-]*\/[\w-][\w.-]*$/;
const HUB_URL = 'https://huggingface.co';

/** The folder of a model, which is downloaded if it is a hub id whose files are not all here yet. */
export async function locateModel(
  source: ModelSource,
  onDownload?: OnDownload,
): Promise<LocatedModel> {
  const { model, setting } = source;
  const folder = path.resolve(model);
  if (await isFolder(folder)) return { name: path.basename(folder), folder };
  if (!HUB_ID.test(model))
    throw new Error(
      `There is no model folder ${folder}; set ${setting.name} to a folder, to a hub id ` +
        `such as ${setting.example}, or leave it out.`,
    );
  const cached = path.resolve(source.cacheDir, model);
  await completeFolder(cached, source, onDownload);
  return { name: model, folder: cached };
}

async function completeFolder(
  folder: string,
  { model, setting, hubUrl = HUB_URL }: ModelSource,
  onDownload?: OnDownload,
): Promise<void> {
  const download = (name: string): Promise<boolean> => {
    const url = `${hubUrl.replace(/\/+$/, '')}/${model}/resolve/main/${name}`;
    return downloadFile(
      { url, setting: setting.name, name, target: path.join(folder, name) },
      onDownload,
    );
  };
  const notOnHub = (file: string): Error =>
    new Error(
      `${hubUrl} has no public file ${file} of a model ${model}, and there is no folder ` +
        `${path.resolve(model)}; set ${setting.name} to the id of a model with ONNX weights.`,
    );
  for (const name of DESCRIPTIONS) {
    if (await exists(path.join(folder, name))) continue;
    if (!(await download(name))) throw notOnHub(name);
  }
  if ((await presentWeights(folder)) !== null) return;
  for (const name of WEIGHTS) if (await download(name)) return;
  throw notOnHub(WEIGHTS.join(' or '));
}

const isFolder = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
