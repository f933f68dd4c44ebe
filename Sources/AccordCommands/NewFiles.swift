import AccordSource
import AccordStream
import Glibc

/// Writes new files into a folder: all of them or, when one is in the way, none.
struct NewFiles {
  /// Why nothing was written, in plain words.
  struct Failure: Error {
    let message: String
  }

  let folder: String
  /// What to do when something is in the way.
  private let remedy: String
  /// What was made, in its order.
  private var made: [Made] = []

  private enum Made {
    case folder(String)
    case file(String)
  }

  init(folder: String, remedy: String) {
    self.folder = folder
    self.remedy = remedy
  }

  /// A file's path as the user sees it.
  func shown(_ path: String) -> String { folder == "." ? path : Path.join(folder, path) }

  /// Writes the files and the folders above them.
  mutating func write(_ files: [(path: String, text: String)]) throws(Failure) {
    let paths = files.map { shown($0.path) }
    if let obstacle = NewFiles.folders(above: paths).first(where: NewFiles.isNoFolder) {
      throw Failure(
        message:
          "nothing was written, because '\(obstacle)' is no folder; \(remedy)"
      )
    }
    let taken = paths.filter { FileKind(at: $0) != nil }
    guard taken.isEmpty else {
      let names = taken.map { "'\($0)'" }.joined(separator: ", ")
      let verb = taken.count == 1 ? "is" : "are"
      throw Failure(
        message: "nothing was written, because \(names) \(verb) there already; \(remedy)")
    }
    do throws(Failure) {
      for path in NewFiles.folders(above: paths) { try makeFolder(path) }
      for (file, path) in zip(files, paths) { try write(file.text, to: path) }
    } catch {
      undo()
      throw error
    }
  }

  /// Takes away what was made: half of the files helps nobody.
  mutating func undo() {
    while let last = made.popLast() {
      switch last {
      case .file(let path): unlink(path)
      // Stays when somebody has put something into it meanwhile.
      case .folder(let path): rmdir(path)
      }
    }
  }

  /// The folders that files need, each after those above it.
  private static func folders(above paths: [String]) -> [String] {
    var folders: [String] = []
    for path in paths {
      var above: [String] = []
      var folder = Path.folder(of: path)
      while !folder.isEmpty, folder != "/", !folders.contains(folder) {
        above.append(folder)
        folder = Path.folder(of: folder)
      }
      folders += above.reversed()
    }
    return folders
  }

  /// Whether something stands where a folder has to be, such as a file, a device, or a link that leads nowhere.
  private static func isNoFolder(_ path: String) -> Bool {
    FileKind(at: path) != nil && FileIdentity(path)?.kind != .folder
  }

  private mutating func makeFolder(_ path: String) throws(Failure) {
    if FileIdentity(path)?.kind == .folder { return }
    guard mkdir(path, 0o777) == 0 else { throw NewFiles.failure(path, errno) }
    made.append(.folder(path))
  }

  private mutating func write(_ text: String, to path: String) throws(Failure) {
    // Fails when somebody has made the file meanwhile.
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw NewFiles.failure(path, errno) }
    defer { close(descriptor) }
    made.append(.file(path))
    do {
      let sink = ByteSink(descriptor: descriptor, name: path)
      try sink.write(lines: Array(text.utf8))
      try sink.flush()
    } catch {
      throw Failure(message: "nothing was written: \(error)")
    }
  }

  private static func failure(_ path: String, _ number: Int32) -> Failure {
    Failure(message: "nothing was written, because '\(path)' cannot be made: \(SystemFailure.words(number))")
  }
}
