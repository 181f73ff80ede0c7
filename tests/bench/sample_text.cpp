#include "tests/bench/sample_text.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string_view>
#include <vector>

namespace durchblick {

namespace {

using Words = std::vector<std::string>;

Words split(std::string_view text)
{
    Words words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

/// Numbers that are the same with every standard library, which its distributions are not.
class Dice {
public:
    double uniform() { return double(m_generator()) / 4294967296.0; }
    std::size_t below(std::size_t count) { return std::size_t(uniform() * double(count)); }
    bool chance(double probability) { return uniform() < probability; }
    const std::string& oneOf(const Words& words) { return words[below(words.size())]; }

private:
    std::mt19937 m_generator{2026};
};

const Words germanFrequent = split("die der und in zu den das nicht von sie ist des sich mit dem dass er es ein ich "
                                   "auf so eine auch als an nach wie im für "
                                   "man aber aus durch wenn nur war noch werden bei hat wir was wird sein einen welche "
                                   "sind oder um haben einer mir über ihm "
                                   "diese einem ihr uns da zum zur kann doch vor dieser mich ihn du hatte seine mehr "
                                   "am denn nun unter sehr selbst schon hier "
                                   "bis habe ihre dann ihnen seiner alle wieder meine Zeit gegen vom ganz einzelnen wo "
                                   "muss ohne eines können müsste würde");
const Words germanStems = split("Haupt Stadt Haus Land Wasser Sprach Modell Daten Bank Arbeit Zeit Wort Satz Text "
                                "Recht Schul Bild Licht Kraft Stoff Wirt "
                                "Schaft Frei Gesell Stell Werk Zeug Maß Straß Größ Häus Länd Büch Tür Schlüss Bau Feld "
                                "Wald Berg Fluss Brück Zug Wagen "
                                "Farb Ton Klang Spiel Lern Lehr Forsch Denk Zahl Rechn Gleich Form Regel Grund Versuch "
                                "Ergebnis Frag Antwort König Kind "
                                "Tier Hund Katz Vogel Baum Blum Garten Küch Tisch Stuhl Fenst Glas Papier Brief Post "
                                "Markt Preis Geld Steuer Gesetz Richt "
                                "Gericht Vertrag Kunde Dienst Netz Strom Energi Wärm Luft Wind Sonn Mond Stern Himmel "
                                "Erd Meer Küst Insel Schiff Hafen");
const Words germanPrefixes = split("ver be ent er zer ge aus ein auf ab an vor nach über unter um durch wider miss un");
const Words germanEndings =
    split("e en er es ung ungen heit keit lich liche lichen ig ige igen t te ten st end ende s schaft el");
const Words englishFrequent = split("the of and to in a is that for it as was with be by on not he his but at are this "
                                    "have from or had an they which one you "
                                    "were all her she there would their we him been has when who will no more if out "
                                    "so up said what its about than into them "
                                    "can only other time new some could these two may first then do any like my now "
                                    "over such our man me even most made after "
                                    "also did many off before must well back through years where much your way down "
                                    "should because long each just state those");
const Words englishStems = split("work hous read writ learn teach model count form act press port scrib spec struct "
                                 "duct ject tract mit pos vers vid vis "
                                 "graph log meter phon scope therm light water land book word law state peopl nation "
                                 "govern manag produc creat invent "
                                 "measur compar direct connect express impress consider remember discover develop "
                                 "establish provid requir describ explain "
                                 "suggest report market price econom politic histor scienc natur physic chemic biolog "
                                 "comput system network program langua "
                                 "friend child garden river mountain forest animal window table paper letter music "
                                 "color sound figur number question answer");
const Words englishPrefixes = split("re un in dis pre over under inter trans con de ex sub non mis out");
const Words englishEndings =
    split("s ed ing er ers tion tions ment ments ness able ible ive al ally ly ful less ity ic ical ist ism e y");
const Words contractions = split("don't it's we'll they've I'm you're isn't he'd that's can't");

/// The words of one language, the most frequent first.
class Language {
public:
    Language(const Words& frequent, const Words& stems, const Words& prefixes, const Words& endings, bool hasCompounds,
             std::size_t size, Dice& dice)
        : m_words(frequent)
    {
        while (m_words.size() < size) {
            std::string word;
            const int parts = hasCompounds ? 1 + int(dice.below(3)) : 1;
            if (dice.chance(0.4))
                word = dice.oneOf(prefixes);
            for (int part = 0; part < parts; ++part) {
                std::string stem = dice.oneOf(stems);
                if (!word.empty())
                    stem[0] = char(std::tolower(static_cast<unsigned char>(stem[0])));
                word += stem;
            }
            word += dice.oneOf(endings);
            if (!hasCompounds && dice.chance(0.3))
                word += dice.oneOf(endings);
            m_words.push_back(std::move(word));
        }
        double sum = 0;
        for (std::size_t rank = 0; rank < m_words.size(); ++rank)
            m_sums.push_back(sum += 1 / (double(rank) + 2.7)); // Zipf and Mandelbrot
    }

    const std::string& word(Dice& dice) const
    {
        const auto place = std::upper_bound(m_sums.begin(), m_sums.end(), dice.uniform() * m_sums.back());
        return m_words[std::size_t(place - m_sums.begin())];
    }

private:
    Words m_words;
    std::vector<double> m_sums;
};

void appendSentence(std::string& text, const Language& language, bool isEnglish, Dice& dice)
{
    const std::size_t first = text.size();
    for (std::size_t left = 4 + dice.below(18); left > 0; --left) {
        if (dice.chance(0.02))
            text += std::to_string(dice.below(dice.chance(0.5) ? 100 : 3000));
        else if (isEnglish && dice.chance(0.01))
            text += dice.oneOf(contractions);
        else if (dice.chance(0.01))
            text += (isEnglish ? "\"" : "\u201E") + language.word(dice) + (isEnglish ? "\"" : "\u201C");
        else
            text += language.word(dice);
        if (left > 1)
            text += dice.chance(0.09) ? ", " : dice.chance(0.01) ? " \u2013 " : " ";
    }
    text[first] = char(std::toupper(static_cast<unsigned char>(text[first])));
    text += dice.chance(0.08) ? "?" : dice.chance(0.05) ? ":" : ".";
}

} // namespace

std::string mixedProse(std::size_t length)
{
    Dice dice;
    const Language german(germanFrequent, germanStems, germanPrefixes, germanEndings, true, 90'000, dice);
    const Language english(englishFrequent, englishStems, englishPrefixes, englishEndings, false, 30'000, dice);
    std::string text;
    text.reserve(length + 1000);
    std::size_t germanLength = 0;
    while (text.size() < length) {
        const bool isEnglish = double(germanLength) >= 0.6 * double(text.size()) && !text.empty();
        const std::size_t lineBegin = text.size();
        while (text.size() - lineBegin < 100) {
            if (text.size() > lineBegin)
                text += ' ';
            appendSentence(text, isEnglish ? english : german, isEnglish, dice);
        }
        text += '\n';
        if (!isEnglish)
            germanLength += text.size() - lineBegin;
    }
    return text;
}

} // namespace durchblick
