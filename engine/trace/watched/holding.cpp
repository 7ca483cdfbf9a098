#include "engine/trace/watched/holding.h"

namespace trace {

std::string label(const SourceLine& line)
{
    return line.line > 0 ? line.file + ':' + std::to_string(line.line) : line.file;
}

std::string shortLabel(const SourceLine& line)
{
    const auto folder = line.file.find_last_of('/');
    if (folder == std::string::npos) return label(line);
    return label({line.file.substr(folder + 1), {}, line.line});
}

} // namespace trace
