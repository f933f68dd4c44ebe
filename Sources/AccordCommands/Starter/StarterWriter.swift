import AccordStream
import Foundation

/// Writes the starter files into a folder: all of them or, when one is in the way, none.
struct StarterWriter {
  /// Why nothing was written, in plain words.
  struct Failure: Error {
    let message: String
  }

  let folder: String

  /// A file's path as the user sees it.
  func shown(_ path: String) -> String {
    folder == "." ? path : (folder as NSString).appendingPathComponent(path)
  }

  /// Writes the files and the folders above them.
  func write(_ files: [StarterFile]) throws(Failure) {
    if let obstacle = obstacle(files) {
      throw Failure(
        message:
          "nothing was written, because '\(obstacle)' is no folder; name an empty folder: accord init my-agreement"
      )
    }
    let taken = files.map { shown($0.path) }.filter(StarterWriter.isThere)
    guard taken.isEmpty else {
      let names = taken.map { "'\($0)'" }.joined(separator: ", ")
      let verb = taken.count == 1 ? "is" : "are"
      throw Failure(
        message: "nothing was written, because \(names) \(verb) there already; name an empty folder: "
          + "accord init my-agreement")
    }
    var written: [String] = []
    do throws(Failure) {
      for file in files {
        try write(file)
        written.append(shown(file.path))
      }
    } catch {
      // Half a rule set helps nobody.
      for path in written { try? FileManager.default.removeItem(atPath: path) }
      throw error
    }
  }

  /// What stands where a folder has to be, such as a file or a device.
  private func obstacle(_ files: [StarterFile]) -> String? {
    var folders: [String] = []
    for file in files {
      var path = (shown(file.path) as NSString).deletingLastPathComponent
      while !path.isEmpty, path != "/", !folders.contains(path) {
        folders.append(path)
        path = (path as NSString).deletingLastPathComponent
      }
    }
    return folders.sorted { $0.utf8.count < $1.utf8.count }.first { path in
      var isFolder: ObjCBool = false
      let leadsSomewhere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return leadsSomewhere ? !isFolder.boolValue : StarterWriter.isThere(path)
    }
  }

  private func write(_ file: StarterFile) throws(Failure) {
    let path = shown(file.path)
    let parent = (path as NSString).deletingLastPathComponent
    do {
      if !parent.isEmpty {
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      }
      // Fails when somebody has made the file meanwhile.
      try Data(file.text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    } catch {
      throw Failure(message: "'\(path)' cannot be written: \(StarterWriter.describe(error))")
    }
  }

  /// Whether something has this name, also a link that leads nowhere.
  private static func isThere(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path)) != nil
  }

  private static func describe(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileWriteNoPermission: "this user may not write there"
    case .fileWriteFileExists: "there is a file in the way"
    case .fileWriteOutOfSpace: "there is no space left"
    case .fileWriteVolumeReadOnly: "the disk is read-only"
    default: "the system says '\(error.localizedDescription)'"
    }
  }
}
