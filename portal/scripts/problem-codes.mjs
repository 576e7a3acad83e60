export function problemCodesModule() {
  return "";
}
