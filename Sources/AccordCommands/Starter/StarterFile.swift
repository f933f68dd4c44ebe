/// A file that `accord init` writes.
struct StarterFile {
  /// Where it lies, seen from the folder that was named.
  let path: String
  let text: String
}
