#include "engine/settings/server_to_watch.h"

#include <algorithm>
#include <sstream>

namespace settings {

namespace {

bool isOption(const std::string& word)
{
    return word.starts_with('-');
}

std::string lastPart(const std::string& path)
{
    return path.substr(path.find_last_of('/') + 1);
}

std::vector<std::string> wordsOf(const std::string& command)
{
    std::istringstream stream(command);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

/// "python3 -m uvicorn …" is called uvicorn.
std::vector<std::string> withoutInterpreter(std::vector<std::string> words)
{
    const auto module = std::ranges::find(words, "-m");
    const bool isPython = !words.empty() && lastPart(words.front()).starts_with("python");
    if (isPython && module != words.end() && module + 1 != words.end())
        words.erase(words.begin(), module + 1);
    return words;
}

} // namespace

bool isVariable(std::string_view text)
{
    const auto equals = text.find('=');
    return equals != std::string_view::npos && equals > 0;
}

std::string titleOf(const ServerToWatch& server)
{
    if (server.command.empty())
        return server.pid ? "pid " + std::to_string(*server.pid)
                          : "port " + std::to_string(server.port.value_or(0));
    const auto words = withoutInterpreter(wordsOf(server.command));
    if (words.empty()) return {};
    const auto program = lastPart(words.front());
    const auto what = std::find_if_not(words.begin() + 1, words.end(), isOption);
    // What follows an option may be its value: only the first word can be trusted to be what is served.
    return what != words.end() && what == words.begin() + 1 ? program + " " + lastPart(*what) : program;
}

} // namespace settings
