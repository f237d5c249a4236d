// Reads Kubernetes objects as YAML from standard input and prints what is wrong with each, one JSON object a line.
// Kinds that are not Kubernetes' own (of the Prometheus operator) are named as unchecked.
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { parseAllDocuments } from 'yaml';

const require = createRequire(import.meta.url);

const modelOf = ({ apiVersion, kind }) => {
  try {
    return require(`kubernetes-models/${apiVersion}/${kind}`)[kind];
  } catch {
    return undefined;
  }
};

for (const parsed of parseAllDocuments(await text(process.stdin))) {
  if (parsed.errors.length > 0) throw parsed.errors[0];
  const object = parsed.toJS();
  if (object === null) continue;
  const Model = modelOf(object);
  let fault = null;
  try {
    if (Model) new Model(object).validate();
  } catch (error) {
    fault = error.message;
  }
  console.log(JSON.stringify({ kind: object.kind, name: object.metadata?.name, checked: Model !== undefined, fault }));
}
