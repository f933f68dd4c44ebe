import AccordSource
import Glibc

/// The files of rules below a folder.
enum FolderListing {
  /// Whether a file of this name holds rules.
  static func isRuleFile(_ name: String) -> Bool { name.utf8.suffix(ending.count).elementsEqual(ending) }

  private static let ending = Array(".accord".utf8)

  /// More than any folder of rules holds; as many are looked at in a second or two.
  private static let mostFiles = 1_000_000

  /// The files below a folder, lists and tables included. Hidden ones are left out, because tools keep there what is
  /// theirs; so are links to folders, which may lead back to where they stand.
  static func files(below folder: String) throws(RuleSetLoader.Failure) -> [String] {
    var found: [String] = []
    var open = [folder]
    while let next = open.popLast() {
      for name in try names(in: next) {
        let path = Path.join(next, name)
        switch FileKind(at: path) {
        case .folder: open.append(path)
        case .link where FileIdentity(path)?.kind == .folder: continue
        // What is left out would be missing without a word.
        case nil: throw failure(path, errno)
        default: found.append(path)
        }
        guard found.count + open.count <= mostFiles else {
          throw RuleSetLoader.Failure(
            message:
              "the folder '\(folder)' has more than a million files below it; name the folder of the rules")
        }
      }
    }
    return found
  }

  /// All that stands in a folder, hidden files included; nothing where it cannot be read, or is none.
  static func allNames(in folder: String) -> [String] {
    var names: [String] = []
    try? entries(of: folder) { bytes, _ in names.append(String(decoding: bytes, as: UTF8.self)) }
    return names
  }

  private static func names(in folder: String) throws(RuleSetLoader.Failure) -> [String] {
    var names: [String] = []
    try entries(of: folder) { bytes, stream throws(RuleSetLoader.Failure) in
      if bytes.first == UInt8(ascii: ".") { return }
      if let name = String(validating: bytes, as: UTF8.self) {
        names.append(name)
      } else if bytes.suffix(ending.count).elementsEqual(ending) || isFolder(bytes, stream) {
        // What has no name as a text cannot be shown or opened, and rules that are left out are other rules.
        let name = Path.join(folder, shown(bytes))
        throw RuleSetLoader.Failure(message: "the name of '\(name)' is not UTF-8; rename it")
      }
    }
    return names
  }

  /// Looks at each name in a folder, as bytes.
  private static func entries(
    of folder: String, _ body: ([UInt8], OpaquePointer) throws(RuleSetLoader.Failure) -> Void
  ) throws(RuleSetLoader.Failure) {
    guard let stream = opendir(folder) else { throw failure(folder, errno) }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw failure(folder, errno) }
        return
      }
      try body(withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }, stream)
    }
  }

  private static func isFolder(_ name: [UInt8], _ stream: OpaquePointer) -> Bool {
    var status = stat()
    let isThere = (name + [0]).withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { name in
        name.baseAddress.map { fstatat(dirfd(stream), $0, &status, AT_SYMLINK_NOFOLLOW) == 0 } ?? false
      }
    }
    return isThere && status.st_mode & S_IFMT == S_IFDIR
  }

  /// A name with its bytes that are no letters of ASCII written as numbers: `caf\xE9.accord`.
  private static func shown(_ name: [UInt8]) -> String {
    name.map { byte in
      (0x20..<0x7F).contains(byte)
        ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  private static func failure(_ path: String, _ number: Int32) -> RuleSetLoader.Failure {
    RuleSetLoader.Failure(message: "'\(path)' cannot be read: \(SystemFailure.words(number))")
  }
}
