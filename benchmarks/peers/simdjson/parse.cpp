// Parses leads and does nothing else, the yardstick of the benchmark: parse LEADS lines|stream
//
// The file is read into memory first, once, with the padding that simdjson asks for; one thread. `lines` parses
// each line by itself, `stream` uses parse_many. Prints the number of leads, the length of their names, so that
// nothing can be left out, the seconds of parsing without reading the file, and the instruction set in use.

#include <simdjson.h>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <string_view>

namespace {

struct Totals {
  size_t leads = 0;
  size_t nameBytes = 0;

  void add(simdjson::dom::element lead) {
    std::string_view name;
    if (lead["id"].get(name)) return;
    leads++;
    nameBytes += name.size();
  }
};

bool parseLines(const simdjson::padded_string& text, Totals& totals) {
  simdjson::dom::parser parser;
  const char* end = text.data() + text.size();
  for (const char* line = text.data(); line < end;) {
    const void* found = memchr(line, '\n', static_cast<size_t>(end - line));
    const char* stop = found ? static_cast<const char*>(found) : end;
    simdjson::dom::element lead;
    // The bytes behind a line are those of the next one or the padding, so nothing has to be copied.
    if (parser.parse(line, static_cast<size_t>(stop - line), false).get(lead)) return false;
    totals.add(lead);
    line = stop + 1;
  }
  return true;
}

bool parseStream(const simdjson::padded_string& text, Totals& totals) {
  simdjson::dom::parser parser;
#ifdef SIMDJSON_THREADS_ENABLED
  // One thread is measured; simdjson would otherwise find the structure of the next batch on a second one.
  parser.threaded = false;
#endif
  simdjson::dom::document_stream documents;
  if (parser.parse_many(text, 1 << 20).get(documents)) return false;
  for (auto document : documents) {
    simdjson::dom::element lead;
    if (document.get(lead)) return false;
    totals.add(lead);
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return fputs("usage: parse LEADS lines|stream\n", stderr), 64;
  simdjson::padded_string text;
  if (simdjson::padded_string::load(argv[1]).get(text)) return fputs("parse: cannot read the leads\n", stderr), 2;
  Totals totals;
  auto start = std::chrono::steady_clock::now();
  bool parsed = strcmp(argv[2], "stream") == 0 ? parseStream(text, totals) : parseLines(text, totals);
  std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  if (!parsed) return fputs("parse: a lead is no JSON\n", stderr), 2;
  printf("%zu %zu %.6f %s\n", totals.leads, totals.nameBytes, seconds.count(),
         simdjson::get_active_implementation()->name().c_str());
}
