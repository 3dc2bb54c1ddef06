import { getMetadataStorage, type MetadataStorage } from 'class-validator';

type FindRules = MetadataStorage['getTargetValidationMetadatas'];

/**
 * Makes class-validator find the rules of a form once. It goes through all forms that there are, for those that this one
 * extends, at every validation; what it finds stands from the moment on which the class was declared.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  const find: FindRules = storage.getTargetValidationMetadatas.bind(storage);
  const found = new WeakMap<object, ReturnType<FindRules>>();
  storage.getTargetValidationMetadatas = (form, schema, always, strictGroups, groups) => {
    // Those of the requests are asked for without any of these.
    if (schema || always || strictGroups || groups?.length) return find(form, schema, always, strictGroups, groups);
    const rules = found.get(form) ?? find(form, schema, always, strictGroups, groups);
    found.set(form, rules);
    return rules;
  };
}
