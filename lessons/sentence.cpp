#include "lessons/sentence.h"

#include <algorithm>
#include <sstream>

namespace durchblick {

std::vector<std::string> splitAtWhiteSpace(const std::string& sentence)
{
    std::istringstream stream(sentence);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(std::move(word));
    return words;
}

Result<int> tokenPlace(const std::string& parameter, const std::string& token, const std::vector<std::string>& tokens)
{
    if (token.size() > 1 && token.front() == '#') {
        int place = 0;
        std::istringstream digits(token.substr(1));
        if (digits >> place && digits.eof() && place >= 0 && place < int(tokens.size()))
            return place;
    }
    const auto found = std::find(tokens.begin(), tokens.end(), token);
    if (found != tokens.end())
        return int(found - tokens.begin());
    std::string all;
    for (const std::string& one : tokens)
        all += (all.empty() ? "" : ", ") + one;
    return Error{ErrorCode::UnknownToken, {parameter, token, all}};
}

} // namespace durchblick
