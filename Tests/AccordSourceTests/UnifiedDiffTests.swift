import AccordSource
import Testing

/// The difference of two texts, as `diff -u` shows it.
struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff.text(old: old, new: new, path: "a.accord")
  }

  private func lines(_ range: ClosedRange<Int>, changing changes: [Int: String] = [:]) -> String {
    range.map { (changes[$0] ?? "\($0)") + "\n" }.joined()
  }

  @Test func equalTextsHaveNone() {
    #expect(diff("", "") == "")
    #expect(diff("a\nb", "a\nb") == "")
  }

  @Test func whatATerminalWouldActOnIsShown() {
    #expect(
      UnifiedDiff.text(old: "a\tb\r\n", new: "a\u{1B}[2J\u{202E}\rb\tc\r\n", path: "a\nb") == """
        --- a␊b
        +++ a␊b
        @@ -1 +1 @@
        -a\tb\r
        +a␛[2J\u{FFFD}␍b\tc\r

        """)
  }

  @Test func oneLine() {
    let expected = """
      --- a.accord
      +++ a.accord
      @@ -3,7 +3,7 @@
       3
       4
       5
      -6
      +six
       7
       8
       9

      """
    #expect(diff(lines(1...12), lines(1...12, changing: [6: "six"])) == expected)
  }

  @Test func changesThatAreNearShareAHunk() {
    func hunks(_ second: Int) -> Int {
      let changed = lines(1...30, changing: [5: "five", second: "x"])
      return diff(lines(1...30), changed).split(separator: "\n").count { $0.hasPrefix("@@") }
    }
    #expect(hunks(12) == 1)
    #expect(hunks(13) == 2)
    #expect(hunks(20) == 2)
  }

  @Test func emptyTexts() {
    #expect(diff("", "a\n") == "--- a.accord\n+++ a.accord\n@@ -0,0 +1 @@\n+a\n")
    #expect(diff("a\n", "") == "--- a.accord\n+++ a.accord\n@@ -1 +0,0 @@\n-a\n")
  }

  @Test func theLastLineBreak() {
    let expected = "--- a.accord\n+++ a.accord\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"
    #expect(diff("a", "a\n") == expected)
  }

  @Test func windowsLineBreaksStayInTheLines() {
    #expect(diff("a\r\n", "a\n") == "--- a.accord\n+++ a.accord\n@@ -1 +1 @@\n-a\r\n+a\n")
  }

  @Test func textsTooLongToCompareAreReplacedAsAWhole() {
    let old = (0..<12_000).map { "old \($0)\n" }.joined()
    let new = (0..<12_000).map { "new \($0)\n" }.joined()
    let shown = diff("first\n\(old)last\n", "first\n\(new)last\n").split(separator: "\n")
    #expect(shown.count == 24_005)
    #expect(shown[2] == "@@ -1,12002 +1,12002 @@")
  }
}
