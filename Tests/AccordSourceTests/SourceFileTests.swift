import AccordSource
import Testing

@Suite struct SourceFileTests {
  private func file(_ text: String) -> SourceFile { SourceFile(path: "a.accord", bytes: Array(text.utf8)) }

  @Test func emptyFileHasOneLine() {
    let empty = file("")
    #expect(empty.lineRange(0) == 0..<0)
    #expect(empty.position(at: 0) == SourcePosition(line: 1, column: 1))
    #expect(empty.position(at: 99) == SourcePosition(line: 1, column: 1))
  }

  @Test func lineBreaksBelongToTheLineBefore() {
    let source = file("ab\ncd\r\n\nef")
    #expect((0..<4).map { source.text(source.lineRange($0)) } == ["ab", "cd", "", "ef"])
    #expect(source.line(at: 2) == 0)
    #expect(source.line(at: 3) == 1)
    #expect(source.line(at: 10) == 3)
    #expect(source.line(at: -1) == 0)
  }

  @Test func finalLineBreakOpensAnEmptyLine() {
    let source = file("ab\n")
    #expect(source.position(at: 3) == SourcePosition(line: 2, column: 1))
    #expect(source.lineRange(1) == 3..<3)
  }

  @Test func columnsCountCharacters() {
    let source = file("é e\u{301} 👩‍👧 x")
    let offset = Array("é e\u{301} 👩‍👧 ".utf8).count
    #expect(source.position(at: offset) == SourcePosition(line: 1, column: 7))
  }

  @Test func byteOrderMarkIsRemovedAndRemembered() {
    let source = SourceFile(path: "a", bytes: [0xEF, 0xBB, 0xBF, 0x61])
    #expect(source.bytes == [0x61])
    #expect(source.hasByteOrderMark)
    #expect(source.offsetOnDisk(of: 1) == 4)
    #expect(file("a").offsetOnDisk(of: 1) == 1)
  }

  @Test func badBytesReadAsReplacementCharacters() {
    let source = SourceFile(path: "a", bytes: [0x61, 0xFF, 0x62])
    #expect(source.text(0..<3) == "a\u{FFFD}b")
    #expect(source.text(1..<90) == "\u{FFFD}b")
    #expect(source.position(at: 2) == SourcePosition(line: 1, column: 3))
  }

  @Test func setSortsFilesByPath() {
    let set = SourceSet([SourceFile(path: "b", bytes: []), SourceFile(path: "a", bytes: Array("x\ny".utf8))])
    #expect(set.files.map(\.path) == ["a", "b"])
    #expect(set.place(SourceRange(file: 0, bytes: 2..<3)) == "a:2:1")
    #expect(set.text(SourceRange(file: 0, bytes: 2..<3)) == "y")
  }
}
