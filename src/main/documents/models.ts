import type { Result } from '#shared/core/result.ts';
import { parseModelYaml } from '#shared/export/targets/yaml/read.ts';
import { importModel, type ModelRead } from '#shared/formats/model-import.ts';
import { parseModelText } from '#shared/score/validate.ts';

/** Endings of YAML files. */
const YAML = /\.ya?ml$/iu;

/** Whether a file holds a score model: a YAML file does, a JSON file where it says so. */
export function isModel(path: string, text: string): boolean {
  return YAML.test(path) || (/\.json$/iu.test(path) && /"format"\s*:\s*"waymark\.score-model\//u.test(text));
}

/**
 * A roadmap from the text of a score model, as JSON or, by the file's ending, as YAML.
 *
 * @param path names the file for messages
 */
export function documentFromModel(text: string, path: string): Result<ModelRead> {
  const model = YAML.test(path) ? parseModelYaml(text, path) : parseModelText(text, path);
  return model.ok ? importModel(model.value, path) : model;
}
