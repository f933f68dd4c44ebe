// Parses leads and does nothing else, the yardsticks of the benchmark: parse LEADS lines|stream, or
// parse LEADS copy DECISIONS
//
// The file is read into memory first, once, with the padding that simdjson asks for; one thread. `lines` parses
// each line by itself, `stream` uses parse_many. Prints the number of leads, the length of their names, so that
// nothing can be left out, the seconds of parsing without reading the file, and the instruction set in use. `copy` reads the
// file in blocks, parses each line by itself, and writes as many bytes as the decisions have.

#include <simdjson.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <vector>

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

// A block as large as Accord's, with the part of a line that the one before ended in.
constexpr size_t blockSize = 256 << 10;

bool copy(const char* leads, const char* decisions) {
  struct stat in, out;
  int file = open(leads, O_RDONLY);
  if (file < 0 || fstat(file, &in) != 0 || stat(decisions, &out) != 0 || in.st_size == 0) return false;
  double ratio = static_cast<double>(out.st_size) / static_cast<double>(in.st_size);
  simdjson::dom::parser parser;
  std::vector<char> block(2 * blockSize + simdjson::SIMDJSON_PADDING);
  std::vector<char> answer(static_cast<size_t>(ratio * 2 * blockSize) + 1, 'x');
  Totals totals;
  size_t kept = 0;
  for (;;) {
    ssize_t count = read(file, block.data() + kept, blockSize);
    if (count < 0) return false;
    size_t filled = kept + static_cast<size_t>(count);
    size_t start = 0;
    while (const void* found = memchr(block.data() + start, '\n', filled - start)) {
      size_t stop = static_cast<size_t>(static_cast<const char*>(found) - block.data());
      simdjson::dom::element lead;
      if (parser.parse(block.data() + start, stop - start, false).get(lead)) return false;
      totals.add(lead);
      start = stop + 1;
    }
    size_t length = static_cast<size_t>(ratio * static_cast<double>(start));
    if (write(STDOUT_FILENO, answer.data(), length) != static_cast<ssize_t>(length)) return false;
    kept = filled - start;
    if (kept > blockSize) return false;
    memmove(block.data(), block.data() + start, kept);
    if (count == 0) return kept == 0 && totals.nameBytes > 0;
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 4 && strcmp(argv[2], "copy") == 0) {
    return copy(argv[1], argv[3]) ? 0 : (fputs("parse: cannot copy the leads\n", stderr), 2);
  }
  if (argc != 3) return fputs("usage: parse LEADS lines|stream, or LEADS copy DECISIONS\n", stderr), 64;
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
