// swift-tools-version: 6.2
import PackageDescription

// One section a module, lowest first; dependencies point upwards only.
let package = Package(
  name: "accord",
  products: [
    .executable(name: "accord", targets: ["accord"])
  ],
  // Exact versions: what is built tomorrow is what was tested today.
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // C libraries, from the system.
    .systemLibrary(name: "CLibcsv", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),

    // What the language counts and compares.
    .target(name: "AccordValues"),
    .target(name: "AccordCSV", dependencies: ["CLibcsv"]),

    // From text to the typed program.
    .target(name: "AccordSource", dependencies: ["AccordValues"]),
    .target(name: "AccordSyntax", dependencies: ["AccordSource", "AccordValues"]),
    .target(
      name: "AccordSemantics",
      dependencies: ["AccordCSV", "AccordSource", "AccordSyntax", "AccordValues", "CNettle", "CPCRE2"]),

    // What the language means.
    .target(
      name: "AccordReference",
      dependencies: ["AccordSemantics", "AccordSource", "AccordValues", "CSimdjson"]),

    // What is said about a lead.
    .target(
      name: "AccordExplanation",
      dependencies: ["AccordGlossary", "AccordReference", "AccordSemantics", "AccordSource", "AccordValues"]),

    // What is said about rules.
    .target(
      name: "AccordFacts",
      dependencies: ["AccordReference", "AccordSemantics", "AccordSource", "AccordValues"]),
    .target(
      name: "AccordVerify",
      dependencies: [
        "AccordFacts", "AccordReference", "AccordSemantics", "AccordSource", "AccordSyntax", "AccordValues",
      ]),
    .target(
      name: "AccordLint",
      dependencies: [
        "AccordFacts", "AccordReference", "AccordSemantics", "AccordSource", "AccordSyntax", "AccordValues",
      ]),
    .target(
      name: "AccordSigning", dependencies: ["AccordSemantics", "AccordSource", "AccordValues"]),
    .target(
      name: "AccordGlossary",
      dependencies: ["AccordSemantics", "AccordSource", "AccordSyntax", "AccordValues"]),

    // From leads to decisions.
    .target(
      name: "AccordEngine", dependencies: ["AccordSemantics", "AccordSource", "AccordValues", "CSimdjson"]),
    .target(
      name: "AccordStream",
      dependencies: [
        "AccordCSV", "AccordEngine", "AccordReference", "AccordSemantics", "AccordSource", "AccordValues",
        "CSimdjson", "CZlib", "CZstd",
      ]),

    // What came of decisions.
    .target(
      name: "AccordRecord",
      dependencies: [
        "AccordEngine", "AccordReference", "AccordSemantics", "AccordSource", "AccordStream", "AccordValues",
      ]),

    // What the numbers are that teams watch.
    .target(
      name: "AccordMetrics",
      dependencies: ["AccordRecord", "AccordSemantics", "AccordSource", "AccordStream", "AccordValues"]),

    // What rules were worth.
    .target(
      name: "AccordStudy",
      dependencies: [
        "AccordMetrics", "AccordRecord", "AccordReference", "AccordSemantics", "AccordSource", "AccordValues",
      ]),

    // The numbers as a page.
    .target(
      name: "AccordMeeting",
      dependencies: [
        "AccordGlossary", "AccordMetrics", "AccordRecord", "AccordSemantics", "AccordSigning", "AccordStudy",
        "AccordSyntax",
        "AccordValues",
      ]),

    // What a change of the rules means.
    .target(
      name: "AccordComparison",
      dependencies: [
        "AccordEngine", "AccordReference", "AccordSemantics", "AccordSource", "AccordStream", "AccordSyntax",
        "AccordValues", "AccordVerify",
      ]),

    // From examples and exports.
    .target(
      name: "AccordTesting",
      dependencies: [
        "AccordExplanation", "AccordFacts", "AccordRecord", "AccordReference", "AccordSemantics",
        "AccordSource",
        "AccordStream", "AccordValues",
      ]),
    .target(name: "AccordInference", dependencies: ["AccordSemantics", "AccordValues"]),

    // The command.
    .target(
      name: "AccordCommands",
      dependencies: [
        "AccordCSV", "AccordComparison", "AccordEngine", "AccordExplanation", "AccordGlossary",
        "AccordInference",
        "AccordLint", "AccordMeeting", "AccordMetrics", "AccordRecord", "AccordReference", "AccordSemantics",
        "AccordSigning",
        "AccordSource",
        "AccordStream", "AccordStudy",
        "AccordSyntax",
        "AccordTesting",
        "AccordValues", "AccordVerify",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "accord",
      dependencies: ["AccordCommands", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

    // Tests, one target a module, and what they share.
    .target(
      name: "AccordTestSupport",
      dependencies: ["AccordEngine", "AccordSemantics", "AccordSource", "AccordStream", "AccordValues"],
      path: "Tests/AccordTestSupport"),
    .testTarget(name: "AccordValuesTests", dependencies: ["AccordValues"]),
    .testTarget(name: "AccordCSVTests", dependencies: ["AccordCSV"]),
    .testTarget(name: "AccordSourceTests", dependencies: ["AccordSource"]),
    .testTarget(name: "AccordSyntaxTests", dependencies: ["AccordSource", "AccordSyntax"]),
    .testTarget(
      name: "AccordSemanticsTests",
      dependencies: ["AccordSemantics", "AccordSource", "AccordValues"],
      exclude: ["Attempts", "Fingerprints"]),
    .testTarget(
      name: "AccordExplanationTests",
      dependencies: [
        "AccordExplanation", "AccordReference", "AccordSemantics", "AccordSource", "AccordValues",
      ]),
    .testTarget(
      name: "AccordFactsTests",
      dependencies: ["AccordFacts", "AccordReference", "AccordSemantics", "AccordSource", "AccordValues"]),
    .testTarget(
      name: "AccordVerifyTests",
      dependencies: ["AccordSemantics", "AccordSource", "AccordSyntax", "AccordValues", "AccordVerify"],
      exclude: ["stand-in"]),
    .testTarget(
      name: "AccordLintTests",
      dependencies: ["AccordLint", "AccordReference", "AccordSemantics", "AccordSource", "AccordValues"]),
    .testTarget(
      name: "AccordMetricsTests",
      dependencies: ["AccordMetrics", "AccordRecord", "AccordSemantics", "AccordSource", "AccordValues"],
      exclude: ["Oracle"]),
    .testTarget(
      name: "AccordStudyTests",
      dependencies: ["AccordMetrics", "AccordStudy"],
      exclude: ["Oracle"]),
    .testTarget(
      name: "AccordSigningTests",
      dependencies: ["AccordSemantics", "AccordSigning", "AccordSource", "AccordValues"]),
    .testTarget(
      name: "AccordGlossaryTests",
      dependencies: ["AccordGlossary", "AccordSemantics", "AccordSource", "AccordValues"]),
    .testTarget(
      name: "AccordStreamTests",
      dependencies: [
        "AccordCSV", "AccordEngine", "AccordSemantics", "AccordSource", "AccordStream", "AccordValues",
        "CSimdjson",
      ]),
    .target(name: "AllocationCounter", path: "Tests/AllocationCounter"),
    .testTarget(
      name: "AccordEngineTests",
      dependencies: [
        "AccordEngine", "AccordReference", "AccordSemantics", "AccordSource", "AccordStream", "AccordValues",
        "AllocationCounter", "CSimdjson",
      ]),
    .testTarget(
      name: "AccordTestingTests",
      dependencies: ["AccordSemantics", "AccordSource", "AccordTesting", "AccordValues"]),
    .testTarget(
      name: "AccordInferenceTests",
      dependencies: [
        "AccordCSV", "AccordInference", "AccordReference", "AccordSemantics", "AccordSource", "AccordStream",
        "AccordValues",
      ]),
    .testTarget(
      name: "ActivityTests",
      dependencies: ["AccordReference", "AccordSemantics", "AccordSource", "AccordStream", "AccordValues"]),
    .testTarget(
      name: "ConformanceTests",
      dependencies: [
        "AccordEngine", "AccordLint", "AccordMetrics", "AccordRecord", "AccordReference", "AccordSemantics",
        "AccordSource", "AccordStream", "AccordStudy", "AccordSyntax", "AccordTesting", "AccordValues",
      ]),
    .testTarget(
      name: "CookbookTests",
      dependencies: [
        "AccordReference", "AccordSemantics", "AccordSource", "AccordTesting", "AccordValues", "AccordVerify",
      ]),
    .testTarget(
      name: "AccordComparisonTests",
      dependencies: ["AccordComparison", "AccordSemantics", "AccordSource", "AccordStream", "AccordValues"]),
    .testTarget(
      name: "DifferentialTests",
      dependencies: [
        "AccordComparison", "AccordEngine", "AccordFacts", "AccordLint", "AccordRecord", "AccordReference",
        "AccordSemantics",
        "AccordSource", "AccordStream",
        "AccordValues", "AccordVerify",
      ]),
    .testTarget(
      name: "DocumentTests",
      dependencies: ["AccordLint", "AccordSemantics", "AccordSource", "AccordSyntax"]),
    .testTarget(
      name: "EditorTests", dependencies: ["AccordSemantics", "AccordSource", "AccordSyntax"]),

    // Tests of the built command and of the examples.
    .testTarget(name: "CaseTests", dependencies: ["accord"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "accord", "AccordCommands", "AccordStream",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Golden", "check_decisions.py", "sarif.schema.json"]),
    .testTarget(
      name: "ExampleTests",
      dependencies: [
        "AccordReference", "AccordSemantics", "AccordSource", "AccordStream", "AccordSyntax",
        "AccordTesting", "AccordValues", "accord",
      ]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let cTargets = ["AllocationCounter", "CSimdjson"]

for target in package.targets where target.type != .system && !cTargets.contains(target.name) {
  target.swiftSettings = (target.swiftSettings ?? []) + strict
}

for target in package.targets where target.type == .test {
  target.dependencies.append("AccordTestSupport")
}

// What runs for each lead does not check in release builds that accesses exclude each other: it cost 780 instructions
// a lead. Debug builds, which the tests use, do.
let hotTargets = ["AccordCSV", "AccordEngine", "AccordStream"]

for target in package.targets where hotTargets.contains(target.name) {
  target.swiftSettings?.append(
    .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)))
}

// Tests decide, check and prove much: the optimizer makes them four times as fast, and the build twice as long. Assertions
// stay, as in any debug build. `scripts/test` asks for it.
let busyTests = ["AccordSyntaxTests", "AccordTestSupport", "DifferentialTests"]

if Context.environment["ACCORD_OPTIMIZED"] != nil {
  for target in package.targets
  where target.type != .system && !cTargets.contains(target.name)
    && (target.type == .regular || busyTests.contains(target.name))
  {
    target.swiftSettings?.append(
      .unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug)))
  }
}

// `ACCORD_TEST_TARGETS` names the targets of tests that are built, with what they need and nothing else: a sanitizer is
// not for all of them.
if let named = Context.environment["ACCORD_TEST_TARGETS"] {
  var needed = Set(named.split(separator: " ").map(String.init))
  var open = Array(needed)
  while let name = open.popLast() {
    for case .byNameItem(let dependency, _) in package.targets.first(where: { $0.name == name })?.dependencies
      ?? []
    where needed.insert(dependency).inserted {
      open.append(dependency)
    }
  }
  package.targets.removeAll { !needed.contains($0.name) }
  package.products = []
}
