import AccordSemantics
import AccordSigning
import AccordSource
import Foundation
import Testing

/// The file `agreement.lock` on a disk.
@Suite struct LockFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "accord-lock-\(UUID().uuidString)")

  private func inFolder(_ work: (LockFile) throws -> Void) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try work(LockFile(rules: folder.path))
  }

  private func sign(_ file: LockFile, _ definition: String, _ team: String, _ rules: RuleSet) throws {
    let meaning = try #require(rules.definitionMeanings.first { $0.name == definition })
    let day = try Sample.day("2026-11-22")
    _ = try file.update { $0.sign([meaning], team: team, person: "A", day: day) }
  }

  private func status(_ path: String) throws -> stat {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return status
  }

  @Test func whereTheFileIs() throws {
    try inFolder { file in
      #expect(file.path == folder.path + "/agreement.lock")
      #expect(LockFile(rules: folder.path + "/").path == file.path)
      #expect(LockFile(rules: folder.path + "/a.accord").path == folder.path + "/a.agreement.lock")
      #expect(LockFile(rules: "a.b.accord").path == "a.b.agreement.lock")
      let lock = try file.read()
      #expect(lock == AgreementLock())
    }
  }

  @Test func theFileKeepsItsPermissionsAndNothingIsLeftBesideIt() throws {
    try inFolder { file in
      let rules = try Sample.rules()
      try sign(file, "MQL", "marketing", rules)
      chmod(file.path, 0o640)
      try sign(file, "MQL", "sales", rules)
      #expect(try status(file.path).st_mode & 0o7777 == 0o640)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["agreement.lock"])
      #expect(try file.read().signatures.count == 2)
    }
  }

  @Test func nothingIsWrittenWhenNothingChanges() throws {
    try inFolder { file in
      let rules = try Sample.rules()
      _ = try file.update { _ in }
      #expect(!FileManager.default.fileExists(atPath: file.path))
      try sign(file, "MQL", "marketing", rules)
      // Another layout of the same signatures stays as it is.
      let text = try String(contentsOfFile: file.path, encoding: .utf8).replacing("\n", with: "\r\n")
      try Data(text.utf8).write(to: URL(filePath: file.path))
      let before = try status(file.path)
      try sign(file, "MQL", "marketing", rules)
      #expect(try status(file.path).st_ino == before.st_ino)
      #expect(try String(contentsOfFile: file.path, encoding: .utf8) == text)
    }
  }

  @Test func aReadOnlyFileStaysAsItIs() throws {
    try inFolder { file in
      let rules = try Sample.rules()
      try sign(file, "MQL", "marketing", rules)
      let text = try String(contentsOfFile: file.path, encoding: .utf8)
      chmod(file.path, 0o444)
      let error = #expect(throws: LockError.self) { try sign(file, "MQL", "sales", rules) }
      #expect(error?.description == "cannot write '\(file.path)': it is marked as read-only")
      #expect(try String(contentsOfFile: file.path, encoding: .utf8) == text)
    }
  }

  @Test func aLinkStaysALink() throws {
    try inFolder { file in
      let target = folder.appending(path: "shared.lock").path
      try Data().write(to: URL(filePath: target))
      try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: "shared.lock")
      try sign(file, "MQL", "marketing", Sample.rules())
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file.path) == "shared.lock")
      #expect(try String(contentsOfFile: target, encoding: .utf8).contains("signed  MQL"))
    }
  }

  @Test func whatIsNoPlainFileIsNamed() throws {
    try inFolder { file in
      mkfifo(file.path, 0o600)
      let error = #expect(throws: LockError.self) { try file.read() }
      #expect(error?.description == "cannot read '\(file.path)': it is a named pipe")
    }
    try inFolder { file in
      try FileManager.default.createDirectory(atPath: file.path, withIntermediateDirectories: false)
      let error = #expect(throws: LockError.self) { try sign(file, "MQL", "sales", Sample.rules()) }
      #expect(error?.description == "cannot read '\(file.path)': it is a folder")
    }
  }

  @Test func whatAKilledProcessHasLeftDoesNotMatter() throws {
    try inFolder { file in
      let left = folder.appending(path: ".agreement.lock.\(getpid())").path
      try Data("half a li".utf8).write(to: URL(filePath: left))
      try sign(file, "MQL", "marketing", Sample.rules())
      #expect(try file.read().signatures.count == 1)
      #expect(!FileManager.default.fileExists(atPath: left))
    }
  }

  @Test func findingsAreThoseOfTheFileBesideTheRules() throws {
    try inFolder { file in
      let rules = try Sample.rules()
      try sign(file, "MQL", "sales", rules)
      try sign(file, "SQL", "sales", rules)
      let found = try SigningFindings.find(
        in: rules, file, path: folder.path, on: try Sample.day("2026-11-22"))
      #expect(found.map(\.message) == ["'MQL' is not signed by marketing"])
    }
  }

  @Test func aSignatureOfADayToComeIsRefused() throws {
    try inFolder { file in
      try sign(file, "MQL", "sales", Sample.rules())
      let day = try Sample.day("2026-11-21")
      let held = try LockFile(rules: folder.path, today: day).read()
      #expect(held.signatures.count == 1)
      let before = try LockFile(rules: folder.path, today: Sample.day("2026-11-20"))
      let error = #expect(throws: LockError.self) { try before.read() }
      #expect(
        error?.description
          == "\(file.path):5 is signed on 2026-11-22, a day that is still to come; delete the line and let the team "
          + "sign again")
    }
  }

  @Test(arguments: ["MQL", "sales", "\"A\""])
  func aNameWithoutEndIsRefused(name: String) throws {
    try inFolder { file in
      try sign(file, "MQL", "sales", Sample.rules())
      let text = try String(contentsOfFile: file.path, encoding: .utf8)
      let quote = name.hasPrefix("\"") ? "\"" : ""
      for letters in [String(repeating: "x", count: 201), "a" + String(repeating: "\u{301}", count: 200)] {
        try text.replacing("  \(name)", with: "  \(quote)\(letters)\(quote)", maxReplacements: 1)
          .write(toFile: file.path, atomically: true, encoding: .utf8)
        let error = #expect(throws: LockError.self) { try file.read() }
        #expect(
          error?.description
            == "\(file.path):5 has a name of more than 200 characters; delete the line and let the team sign again"
        )
      }
    }
  }

  @Test func aLinkOutOfTheFolderIsNotFollowed() throws {
    let elsewhere = FileManager.default.temporaryDirectory.appending(
      path: "accord-elsewhere-\(UUID().uuidString)")
    try Data("mine".utf8).write(to: elsewhere)
    defer { try? FileManager.default.removeItem(at: elsewhere) }
    try inFolder { file in
      try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: elsewhere.path)
      #expect(throws: LockError.self) { try file.read() }
      #expect(throws: LockError.self) { try sign(file, "MQL", "sales", Sample.rules()) }
      #expect(try String(contentsOf: elsewhere, encoding: .utf8) == "mine")
    }
  }
}
