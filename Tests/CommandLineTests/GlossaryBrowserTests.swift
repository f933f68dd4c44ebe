import AccordTestSupport
import Foundation
import Testing

/// The HTML page in a real browser, where there is one.
@Suite(.enabled(if: Oracle.chromium.isUsed, "chromium is absent"))
struct GlossaryBrowserTests {
  struct Measures: Decodable {
    let width: Int
    /// How wide the page is, which is more than `width` when it scrolls sideways.
    let pageWidth: Int
    let headings: Int
    let background: String
    /// Elements outside scrolling boxes that end to the right of the window.
    let overhanging: [String]
  }

  private static func page() throws -> String {
    let result = try accord("glossary", "rules", "--format", "html")
    try #require(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test func itLoadsWithoutAWordOfComplaint() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("page.html", Self.page())
    let result = try Chromium.dump(file, folder)
    #expect(result.output.contains("What our words mean</h2>"))
    #expect(result.complaints == [])
  }

  @Test func complaintsAreHeard() throws {
    let folder = try TemporaryFolder()
    let page = try Self.page().replacing("</body>", with: "<script>alert(1)</script></body>")
    let result = try Chromium.dump(folder.write("page.html", page), folder)
    #expect(!result.complaints.isEmpty, "a script that the page forbids goes unnoticed")
  }

  @Test(arguments: [360, 390, 768, 1280])
  func nothingStandsBesideTheWindow(width: Int) throws {
    let measures = try Self.measure(width: width)
    #expect(measures.width == width)
    #expect(measures.pageWidth <= width)
    #expect(measures.overhanging == [])
    #expect(measures.headings > 20)
  }

  @Test func itIsDarkInTheDark() throws {
    #expect(try Self.measure(width: 800).background == "rgb(253, 253, 251)")
    let dark = try Self.measure(width: 800, options: ["--blink-settings=preferredColorScheme=0"])
    #expect(dark.background == "rgb(21, 25, 28)")
  }

  @Test func itPrints() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("page.html", Self.page())
    let paper = folder.path("page.pdf")
    _ = try Chromium.run(["--print-to-pdf=\(paper)", "--no-pdf-header-footer", "file://\(file)"], folder)
    let bytes = try Data(contentsOf: URL(filePath: paper))
    #expect(bytes.starts(with: Data("%PDF".utf8)) && bytes.count > 50_000)
  }

  /// Shows the page in a frame of a page of the test's own, whose script measures it.
  private static func measure(width: Int, options: [String] = []) throws -> Measures {
    try measure(page(), width: width, options: options)
  }

  /// The same of any page.
  static func measure(_ page: String, width: Int, options: [String] = []) throws -> Measures {
    let quoted = page.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    let wrapper = """
      <!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark">
      <iframe style="border:0;width:\(width)px;height:800px" srcdoc="\(quoted)"></iframe><pre id="result"></pre>
      <script>
        addEventListener('load', () => {
          const frame = document.querySelector('iframe'), page = frame.contentDocument;
          const overhanging = [...page.querySelectorAll('body *')].filter(element =>
            !element.closest('.box > *') && !element.matches('.skip')
              && element.getBoundingClientRect().right > frame.clientWidth + 1);
          document.querySelector('#result').textContent = '@@' + JSON.stringify({
            width: frame.clientWidth, pageWidth: page.documentElement.scrollWidth,
            headings: page.querySelectorAll('h2, h3').length,
            background: frame.contentWindow.getComputedStyle(page.body).backgroundColor,
            overhanging: overhanging.map(element => element.outerHTML.slice(0, 80))
          }) + '@@';
        });
      </script>
      """
    let folder = try TemporaryFolder()
    let result = try Chromium.dump(folder.write("wrapper.html", wrapper), folder, options: options)
    let parts = result.output.components(separatedBy: "@@")
    let json = try #require(parts.last { $0.hasPrefix("{\"width\"") }, "the page was not measured")
    let plain = json.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    return try JSONDecoder().decode(Measures.self, from: Data(plain.utf8))
  }
}
