#include "core/training/miniwelt/miniwelt.h"

#include <algorithm>
#include <cassert>
#include <charconv>

namespace durchblick {

namespace {
constexpr int mostShares = 1000;
constexpr std::size_t mostTopics = 1000;
constexpr std::size_t mostPairs = 4'000'000;

/// The cell of a column that the table is known to have.
const std::string& cell(const FactTable& table, const FactTable::Fact& fact, std::string_view column)
{
    return fact.cells[std::size_t(*table.column(column))];
}

Result<Done> require(const FactTable& table, std::initializer_list<std::string_view> columns)
{
    for (const std::string_view column : columns)
        if (!table.column(column))
            return damagedLine(table.file, 1, "there is no column '" + std::string(column) + "'");
    return Done{};
}
} // namespace

Result<Miniwelt> Miniwelt::fromFiles(const std::vector<File>& files)
{
    Miniwelt world;
    std::vector<FactTable> tables;
    std::vector<std::string> names;
    for (const File& file : files) {
        Result<FactTable> table = readFactTable(file.bytes, file.path);
        if (!table)
            return table.error();
        if (file.name == "topics")
            world.m_topicTable = *std::move(table);
        else if (file.name == "frames")
            world.m_frameTable = *std::move(table);
        else if (file.name == "heldout")
            world.m_heldOutTable = *std::move(table);
        else {
            tables.push_back(*std::move(table));
            names.push_back(file.name);
        }
    }
    for (const char* name : {"topics", "frames", "heldout"})
        if (world.table(name)->columns.empty())
            return Error{ErrorCode::FileMissing, {std::string(name) + ".txt"}};
    Result<FactBook> book = FactBook::bind(std::move(tables), names);
    if (!book)
        return book.error();
    world.m_book = *std::move(book);
    for (const auto step : {&Miniwelt::readTopics, &Miniwelt::readFrames, &Miniwelt::distribute})
        if (const Result<Done> done = (world.*step)(); !done)
            return done.error();
    return world;
}

const FactTable* Miniwelt::table(std::string_view name) const
{
    if (name == "topics")
        return &m_topicTable;
    if (name == "frames")
        return &m_frameTable;
    return name == "heldout" ? &m_heldOutTable : m_book.table(name);
}

Miniwelt::Topic* Miniwelt::topic(std::string_view name)
{
    const auto found =
        std::find_if(m_topics.begin(), m_topics.end(), [&](const Topic& topic) { return topic.name == name; });
    return found == m_topics.end() ? nullptr : &*found;
}

Result<Done> Miniwelt::readTopics()
{
    const FactTable& topics = m_topicTable;
    if (const Result<Done> all = require(topics, {"topic", "table", "share"}); !all)
        return all.error();
    for (const FactTable::Fact& line : topics.facts) {
        const std::string& name = cell(topics, line, "topic");
        const std::string& tableName = cell(topics, line, "table");
        const std::string& shareText = cell(topics, line, "share");
        const std::optional<int> table = m_book.index(tableName);
        if (topic(name) || m_topics.size() == mostTopics)
            return damagedLine(topics.file, line.line, "one topic '" + name + "' too many");
        if (!table)
            return damagedLine(topics.file, line.line, "there is no table '" + tableName + "'");
        int share = 0;
        const auto [end, problem] = std::from_chars(shareText.data(), shareText.data() + shareText.size(), share);
        if (problem != std::errc() || end != shareText.data() + shareText.size() || share < 1 || share > mostShares)
            return damagedLine(topics.file, line.line, "the share '" + shareText + "' is not from 1 to 1000");
        m_topics.push_back({.name = name, .table = *table, .share = share});
    }
    return Done{};
}

Result<Done> Miniwelt::readFrames()
{
    const FactTable& frames = m_frameTable;
    if (const Result<Done> all = require(frames, {"topic", "part", "sentence"}); !all)
        return all.error();
    for (const FactTable::Fact& line : frames.facts) {
        Topic* told = topic(cell(frames, line, "topic"));
        const std::string& part = cell(frames, line, "part");
        if (!told)
            return damagedLine(frames.file, line.line, "there is no topic '" + line.cells.front() + "'");
        if (part != "train" && part != "heldout")
            return damagedLine(frames.file, line.line, "the part '" + part + "' is not train or heldout");
        Result<Frame> frame = Frame::read(m_book, told->table, cell(frames, line, "sentence"), frames.file, line.line);
        if (!frame)
            return frame.error();
        told->frames.emplace_back(int(m_frames.size()), part == "train" ? Part::Train : Part::HeldOut);
        m_frames.push_back(*std::move(frame));
    }
    return Done{};
}

Result<Done> Miniwelt::distribute()
{
    const FactTable& heldOut = m_heldOutTable;
    if (const Result<Done> all = require(heldOut, {"topic", "first", "second"}); !all)
        return all.error();
    std::vector<std::vector<bool>> isHeldOut;
    std::size_t pairs = 0;
    for (const Topic& told : m_topics) {
        isHeldOut.emplace_back(m_book.table(told.table).facts.size(), false);
        pairs += isHeldOut.back().size() * told.frames.size();
    }
    if (pairs > mostPairs)
        return damagedLine(m_frameTable.file, m_frameTable.facts.back().line, "too many sentences for the facts");
    for (const FactTable::Fact& line : heldOut.facts) {
        const Topic* told = topic(cell(heldOut, line, "topic"));
        const std::string& first = cell(heldOut, line, "first");
        const std::string& second = cell(heldOut, line, "second");
        bool isThere = false;
        for (std::size_t i = 0; told && i < m_book.table(told->table).facts.size(); ++i) {
            const std::vector<std::string>& cells = m_book.table(told->table).facts[i].cells;
            if (cells[0] == first && (second.empty() || (cells.size() > 1 && cells[1] == second)))
                isThere = isHeldOut[std::size_t(told - m_topics.data())][i] = true;
        }
        if (!isThere)
            return damagedLine(heldOut.file, line.line, "there is no such fact");
    }
    for (std::size_t t = 0; t < m_topics.size(); ++t) {
        Topic& told = m_topics[t];
        for (std::size_t fact = 0; fact < isHeldOut[t].size(); ++fact) {
            Subject subjects[2]{{int(fact), {}}, {int(fact), {}}};
            for (const auto& [frame, part] : told.frames)
                if (m_frames[std::size_t(frame)].fits(m_book, int(fact)))
                    subjects[std::size_t(isHeldOut[t][fact] ? Part::HeldOut : part)].frames.push_back(frame);
            for (const Part part : {Part::Train, Part::HeldOut})
                if (!subjects[std::size_t(part)].frames.empty())
                    told.subjects[std::size_t(part)].push_back(std::move(subjects[std::size_t(part)]));
        }
    }
    return Done{};
}

} // namespace durchblick
