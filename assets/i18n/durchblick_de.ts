<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Checking</name>
    <message>
        <source>no number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>consistent</source>
        <translation>folgerichtig</translation>
    </message>
    <message>
        <source>not right</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>It looks like a percentage in place of a share, or the other way round.</source>
        <translation>Das sieht nach Prozent statt Anteil aus, oder umgekehrt.</translation>
    </message>
    <message>
        <source>It looks as if a minus sign got lost or was one too many.</source>
        <translation>Das sieht aus, als sei ein Minus verloren gegangen oder eins zu viel.</translation>
    </message>
    <message>
        <source>It looks as if the division was left out.</source>
        <translation>Das sieht aus, als fehle die Division.</translation>
    </message>
    <message>
        <source>It looks as if the root was left out.</source>
        <translation>Das sieht aus, als fehle die Wurzel.</translation>
    </message>
    <message>
        <source>It looks as if a row was taken for a column.</source>
        <translation>Das sieht aus, als sei eine Zeile statt einer Spalte genommen worden.</translation>
    </message>
    <message>
        <source>It looks like the logarithm to base 10; here log is the natural logarithm (ln).</source>
        <translation>Das sieht nach dem Zehnerlogarithmus aus; gemeint ist hier der natürliche (ln).</translation>
    </message>
    <message>
        <source>It looks like the angle in the other measure: degrees or radians.</source>
        <translation>Das sieht nach dem Winkel im anderen Maß aus: Grad oder Bogenmaß.</translation>
    </message>
    <message>
        <source>The space belongs to the piece: it is shown as ␣.</source>
        <translation>Das Leerzeichen gehört zum Stück; hier steht es als ␣.</translation>
    </message>
    <message>
        <source>That is no number. A comma or a point stands before the decimals, as in %1 or %2.</source>
        <translation>Das ist keine Zahl. Vor den Nachkommastellen steht ein Komma oder ein Punkt, wie in %1 oder %2.</translation>
    </message>
    <message>
        <source>That number is too large for a calculation by hand.</source>
        <translation>Diese Zahl ist zu groß für eine Rechnung von Hand.</translation>
    </message>
    <message>
        <source>The first error is in %1.</source>
        <translation>Der erste Fehler steckt in %1.</translation>
    </message>
    <message>
        <source>The first error is in %1, in the step “%2”.</source>
        <translation>Der erste Fehler steckt in %1, im Schritt „%2“.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>gerundet</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Words of “%1” that are damaged and therefore left out: %2.</source>
        <translation>Wörter in „%1“, die beschädigt sind und darum fehlen: %2.</translation>
    </message>
    <message>
        <source>The value of %1</source>
        <translation>Der Wert von %1</translation>
    </message>
    <message>
        <source>Durchblick opens up a large language model until nothing in it is a black box. Without a command the window opens.</source>
        <translation>Durchblick öffnet ein großes Sprachmodell, bis nichts darin mehr eine Blackbox ist. Ohne Befehl geht das Fenster auf.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>Standardausgabe</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONEN</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Shows this help</source>
        <translation>Zeigt diese Hilfe</translation>
    </message>
    <message>
        <source>Shows the version</source>
        <translation>Zeigt die Version</translation>
    </message>
    <message>
        <source>Language of words and decimals, de or en</source>
        <translation>Sprache der Wörter und Dezimalzeichen, de oder en</translation>
    </message>
    <message>
        <source>Opens the window at this address</source>
        <translation>Öffnet das Fenster an dieser Adresse</translation>
    </message>
    <message>
        <source>It is given, not calculated.</source>
        <translation>Die Zahl ist gegeben, nicht berechnet.</translation>
    </message>
    <message>
        <source>It is drawn at random, not learned.</source>
        <translation>Die Zahl ist zufällig gezogen, nicht gelernt.</translation>
    </message>
    <message>
        <source>It is a learned weight.</source>
        <translation>Die Zahl ist ein gelerntes Gewicht.</translation>
    </message>
    <message>
        <source>It is where this calculation begins.</source>
        <translation>Mit dieser Zahl beginnt die Rechnung.</translation>
    </message>
    <message numerus="yes">
        <source>%n smaller summand(s) are left out; they add %1.</source>
        <translation>
            <numerusform>%n kleinerer Summand ist weggelassen; er trägt %1 bei.</numerusform>
            <numerusform>%n kleinere Summanden sind weggelassen; sie tragen %1 bei.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” stands in the text from byte %2 to byte %3; nothing was merged.</source>
        <translation>„%1“ steht im Text von Byte %2 bis Byte %3; verschmolzen wurde nichts.</translation>
    </message>
    <message>
        <source>Its id is %1.</source>
        <translation>Seine Id ist %1.</translation>
    </message>
    <message>
        <source>Shows the arithmetic that made one number, or the merge that made one piece</source>
        <translation>Zeigt die Rechnung, aus der eine Zahl entstand, oder den Merge, aus dem ein Stück entstand</translation>
    </message>
    <message>
        <source>Address of a cell, or a lesson with the cell behind it</source>
        <translation>Adresse einer Zelle, oder eine Lektion mit der Zelle dahinter</translation>
    </message>
    <message>
        <source>Value, row and column, counted from 0</source>
        <translation>Wert, Zeile und Spalte, ab 0 gezählt</translation>
    </message>
    <message>
        <source>How many steps back the arithmetic goes, 1 to 16</source>
        <translation>Wie viele Schritte die Rechnung zurückgeht, 1 bis 16</translation>
    </message>
    <message>
        <source>Decimals of numbers for people, 0 to 15</source>
        <translation>Nachkommastellen im Text, 0 bis 15</translation>
    </message>
    <message>
        <source>Prints one JSON document</source>
        <translation>Gibt ein JSON-Dokument aus</translation>
    </message>
    <message>
        <source>Writes a stage or one of its panels as a picture or as numbers</source>
        <translation>Schreibt eine Station oder eine ihrer Ansichten als Bild oder als Zahlen</translation>
    </message>
    <message>
        <source>Lesson or address</source>
        <translation>Lektion oder Adresse</translation>
    </message>
    <message>
        <source>Stage of the lesson</source>
        <translation>Station der Lektion</translation>
    </message>
    <message>
        <source>One panel of the stage, for example heatmap:weights; otherwise the whole stage</source>
        <translation>Eine Ansicht der Station, zum Beispiel heatmap:weights; sonst die ganze Station</translation>
    </message>
    <message>
        <source>File to write; its end says the format: png svg pdf csv npy json tex</source>
        <translation>Zieldatei; ihre Endung sagt das Format: png svg pdf csv npy json tex</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>Width of the figure</source>
        <translation>Breite der Abbildung</translation>
    </message>
    <message>
        <source>Height of the figure</source>
        <translation>Höhe der Abbildung</translation>
    </message>
    <message>
        <source>Pixels per inch of a png</source>
        <translation>Pixel je Zoll bei png</translation>
    </message>
    <message>
        <source>Font of all letters and digits</source>
        <translation>Schrift aller Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Colours for light or dark paper</source>
        <translation>Farben für helles oder dunkles Papier</translation>
    </message>
    <message>
        <source>No paper behind the figure</source>
        <translation>Kein Papier hinter der Abbildung</translation>
    </message>
    <message>
        <source>Colour map of heatmaps</source>
        <translation>Farbskala der Heatmaps</translation>
    </message>
    <message>
        <source>Ends of the colours and bars</source>
        <translation>Enden von Farbskala und Balken</translation>
    </message>
    <message>
        <source>Decimals of the numbers</source>
        <translation>Nachkommastellen der Zahlen</translation>
    </message>
    <message>
        <source>Numbers in the cells</source>
        <translation>Zahlen in den Zellen</translation>
    </message>
    <message>
        <source>Legend of the colours</source>
        <translation>Legende der Farben</translation>
    </message>
    <message>
        <source>Title of the figure</source>
        <translation>Titel der Abbildung</translation>
    </message>
    <message>
        <source>Which tokens, counted from 0, and in which order</source>
        <translation>Welche Token, ab 0 gezählt, und in welcher Reihenfolge</translation>
    </message>
    <message>
        <source>Sets a parameter of the lesson; may be repeated</source>
        <translation>Setzt einen Parameter der Lektion; mehrmals möglich</translation>
    </message>
    <message>
        <source>Lists the lessons with their stages and parameters</source>
        <translation>Listet die Lektionen mit ihren Stationen und Parametern</translation>
    </message>
    <message>
        <source>Prints a lesson: its stages, texts and numbers</source>
        <translation>Gibt eine Lektion aus: Stationen, Texte und Zahlen</translation>
    </message>
    <message>
        <source>Lesson or address; with a stage, only that stage</source>
        <translation>Lektion oder Adresse; mit einer Station nur diese Station</translation>
    </message>
    <message>
        <source>Prints this value in full, however large; may be repeated</source>
        <translation>Gibt diesen Wert vollständig aus, auch wenn er groß ist; mehrmals möglich</translation>
    </message>
    <message>
        <source>Cuts a text into the pieces and ids of a tokenizer</source>
        <translation>Zerlegt einen Text in die Stücke und Ids eines Tokenizers</translation>
    </message>
    <message>
        <source>The text; - reads standard input as it is</source>
        <translation>Der Text; - liest die Standardeingabe, wie sie ist</translation>
    </message>
    <message>
        <source>Which tokenizer</source>
        <translation>Welcher Tokenizer</translation>
    </message>
    <message>
        <source>Writes sentences about a small world, to learn from, one a line</source>
        <translation>Schreibt Sätze über eine kleine Welt, aus denen sich lernen lässt, einen je Zeile</translation>
    </message>
    <message>
        <source>How many sentences; 20 if not given</source>
        <translation>Wie viele Sätze; ohne Angabe 20</translation>
    </message>
    <message>
        <source>The same seed gives the same sentences; 1 if not given</source>
        <translation>Derselbe Startwert gibt dieselben Sätze; ohne Angabe 1</translation>
    </message>
    <message>
        <source>Sentences to learn from, or those kept apart to test what was learned</source>
        <translation>Sätze zum Lernen oder die, die zurückgehalten sind, um das Gelernte zu prüfen</translation>
    </message>
    <message>
        <source>Splits words and marks with blanks; a name stays one word: Costa_Rica</source>
        <translation>Trennt Wörter und Satzzeichen durch Leerzeichen; ein Name bleibt ein Wort: Costa_Rica</translation>
    </message>
    <message>
        <source>Writes the window at every stage of every lesson as pictures, in both languages and themes</source>
        <translation>Schreibt das Fenster an jeder Station jeder Lektion als Bild, in beiden Sprachen, hell und dunkel</translation>
    </message>
    <message>
        <source>Folder for the pictures; it is made if it is not there</source>
        <translation>Ordner für die Bilder; er wird angelegt, wenn es ihn nicht gibt</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) written; %1 shows them.</source>
        <translation>
            <numerusform>%n Bild geschrieben; %1 zeigt es.</numerusform>
            <numerusform>%n Bilder geschrieben; %1 zeigt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last merge is the one of rank %1 in the tokenizer&apos;s list.</source>
        <translation>Der letzte Merge hat Rang %1 in der Liste des Tokenizers.</translation>
    </message>
    <message numerus="yes">
        <source>It is made of %n piece(s).</source>
        <translation>
            <numerusform>Es ist aus %n Stück gemacht.</numerusform>
            <numerusform>Es ist aus %n Stücken gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Size of the window in pixels</source>
        <translation>Größe des Fensters in Pixeln</translation>
    </message>
    <message>
        <source>%1: %2 words, %3 dimensions</source>
        <translation>%1: %2 Wörter, %3 Dimensionen</translation>
    </message>
    <message>
        <source>Learns word vectors from a text of your own</source>
        <translation>Lernt Wortvektoren aus einem eigenen Text</translation>
    </message>
    <message>
        <source>The text, in UTF-8: words between blanks, a sentence in each line</source>
        <translation>Der Text, in UTF-8: Wörter zwischen Leerzeichen, in jeder Zeile ein Satz</translation>
    </message>
    <message>
        <source>Where the vectors go, as word2vec text (.vec)</source>
        <translation>Wohin die Vektoren kommen, als word2vec-Text (.vec)</translation>
    </message>
    <message>
        <source>How they are learned; skipgram if not given</source>
        <translation>Wie gelernt wird; ohne Angabe skipgram</translation>
    </message>
    <message>
        <source>Numbers in a vector; 100 if not given</source>
        <translation>Zahlen in einem Vektor; ohne Angabe 100</translation>
    </message>
    <message>
        <source>How far apart words are neighbours; 5 if not given, 10 with glove</source>
        <translation>Bis zu welchem Abstand Wörter Nachbarn sind; ohne Angabe 5, mit glove 10</translation>
    </message>
    <message>
        <source>Words drawn to contrast with; 5 if not given</source>
        <translation>Gezogene Wörter als Gegenbeispiele; ohne Angabe 5</translation>
    </message>
    <message>
        <source>Passes over the text; 5 if not given, 25 with glove</source>
        <translation>Durchgänge durch den Text; ohne Angabe 5, mit glove 25</translation>
    </message>
    <message>
        <source>Learning rate at the start; 0.05 if not given</source>
        <translation>Lernrate am Anfang; ohne Angabe 0.05</translation>
    </message>
    <message>
        <source>Rarer words are left out; 5 if not given</source>
        <translation>Seltenere Wörter bleiben weg; ohne Angabe 5</translation>
    </message>
    <message>
        <source>Learns from the pieces of words, too, as fastText does</source>
        <translation>Lernt auch aus den Teilen der Wörter, wie fastText</translation>
    </message>
    <message>
        <source>The same seed gives the same vectors; 1 if not given</source>
        <translation>Gleicher Startwert, gleiche Vektoren; ohne Angabe 1</translation>
    </message>
    <message>
        <source>How many work at once, which changes no vector; all there are if not given</source>
        <translation>Wie viele zugleich arbeiten, was keinen Vektor ändert; ohne Angabe alle</translation>
    </message>
    <message>
        <source>Which word vectors: those of Miniwelt, the lecture&apos;s slide, or a file; without it the first of these that hold all words</source>
        <translation>Welche Wortvektoren: die von Miniwelt, die der Folie oder eine Datei; ohne Angabe die ersten davon, die alle Wörter enthalten</translation>
    </message>
    <message>
        <source>How many words, the ones asked for not counted; 10 if not given</source>
        <translation>Wie viele Wörter, die gefragten nicht mitgezählt; ohne Angabe 10</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Nearest to “%1” (%2):</source>
        <translation>Am nächsten bei „%1“ (%2):</translation>
    </message>
    <message>
        <source>Lists the words whose vectors are nearest to a word&apos;s</source>
        <translation>Nennt die Wörter, deren Vektoren dem eines Wortes am nächsten sind</translation>
    </message>
    <message>
        <source>The word, written as in the table</source>
        <translation>Das Wort, geschrieben wie in der Tabelle</translation>
    </message>
    <message>
        <source>%1 − %2 + %3 is nearest to (%4):</source>
        <translation>%1 − %2 + %3 ist am nächsten bei (%4):</translation>
    </message>
    <message>
        <source>With the words asked for, marked *:</source>
        <translation>Mit den gefragten Wörtern, bezeichnet mit *:</translation>
    </message>
    <message>
        <source>Reckons with words: A − B + C, and lists the words that are nearest to it</source>
        <translation>Rechnet mit Wörtern: A − B + C, und nennt die Wörter, die dem am nächsten sind</translation>
    </message>
    <message>
        <source>A B C, written as in the table: König Mann Frau</source>
        <translation>A B C, geschrieben wie in der Tabelle: König Mann Frau</translation>
    </message>
    <message>
        <source>The two axes keep %1 % and %2 % of the variance.</source>
        <translation>Die beiden Achsen behalten %1 % und %2 % der Varianz.</translation>
    </message>
    <message>
        <source>Kullback-Leibler divergence %1 at perplexity %2; distances between groups mean little.</source>
        <translation>Kullback-Leibler-Divergenz %1 bei Perplexität %2; Abstände zwischen Gruppen sagen wenig.</translation>
    </message>
    <message>
        <source>Lays words out in the plane and writes their positions</source>
        <translation>Ordnet Wörter in der Ebene an und schreibt ihre Orte</translation>
    </message>
    <message>
        <source>Principal components keep large distances, t-SNE keeps neighbours</source>
        <translation>Hauptkomponenten erhalten große Abstände, t-SNE erhält Nachbarn</translation>
    </message>
    <message>
        <source>File for word, x and y; its end says which format</source>
        <translation>Datei für Wort, x und y; ihre Endung sagt, in welchem Format</translation>
    </message>
    <message>
        <source>Only these words, separated by commas</source>
        <translation>Nur diese Wörter, getrennt durch Kommas</translation>
    </message>
    <message>
        <source>The same seed gives the same positions; 1 if not given</source>
        <translation>Derselbe Startwert gibt dieselben Orte; ohne Angabe 1</translation>
    </message>
    <message>
        <source>How many neighbours a word cares for in t-SNE; 30 if not given, fewer of few words</source>
        <translation>Wie viele Nachbarn für ein Wort in t-SNE zählen; ohne Angabe 30, bei wenigen Wörtern weniger</translation>
    </message>
    <message>
        <source>Everything is right.</source>
        <translation>Alles richtig.</translation>
    </message>
    <message>
        <source>Lists what is calculated by hand at a stage, and marks a calculation</source>
        <translation>Nennt, was an einer Station von Hand gerechnet wird, und prüft eine Rechnung</translation>
    </message>
    <message>
        <source>Address of a stage</source>
        <translation>Adresse einer Station</translation>
    </message>
    <message>
        <source>What was calculated for a cell, with comma or point; may be repeated</source>
        <translation>Was für eine Zelle gerechnet wurde, mit Komma oder Punkt; mehrfach möglich</translation>
    </message>
    <message>
        <source>Decimals that numbers were read with before they were calculated with, 0 to 15</source>
        <translation>Nachkommastellen, mit denen Zahlen abgelesen wurden, 0 bis 15</translation>
    </message>
    <message>
        <source>Words more frequent than this are thinned out; 0.001 if not given, 0 keeps all, which is better for a text of few different words</source>
        <translation>Häufigere Wörter werden ausgedünnt; ohne Angabe 0.001; 0 behält alle, das ist besser bei einem Text aus wenigen verschiedenen Wörtern</translation>
    </message>
    <message numerus="yes">
        <source>It is written %n step(s) back; farther it would have more than %1 numbers and signs.</source>
        <translation>
            <numerusform>Ausgeschrieben ist die Rechnung %n Schritt weit zurück; weiter hätte sie mehr als %1 Zahlen und Zeichen.</numerusform>
            <numerusform>Ausgeschrieben ist die Rechnung %n Schritte weit zurück; weiter hätte sie mehr als %1 Zahlen und Zeichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message>
        <source>mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Attention</translation>
    </message>
</context>
<context>
    <name>Errata</name>
    <message>
        <source>The notebook prints %1, the calculation gives %2.</source>
        <translation>Das Notebook druckt %1, die Rechnung ergibt %2.</translation>
    </message>
    <message>
        <source>Slide %1 prints %2, the calculation gives %3.</source>
        <translation>Folie %1 druckt %2, die Rechnung ergibt %3.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>no more space is allowed to you there</source>
        <translation>mehr Platz steht dir dort nicht zu</translation>
    </message>
    <message>
        <source>the file would be larger than is allowed there</source>
        <translation>die Datei würde größer, als dort erlaubt ist</translation>
    </message>
    <message>
        <source>you have no right to</source>
        <translation>das Recht dazu fehlt</translation>
    </message>
    <message>
        <source>nothing can be written there</source>
        <translation>dort kann nichts geschrieben werden</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>den Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation>ein Teil des Pfades ist kein Ordner</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>die Verknüpfungen führen im Kreis</translation>
    </message>
    <message>
        <source>it is a program that is running</source>
        <translation>es ist ein Programm, das läuft</translation>
    </message>
    <message>
        <source>nobody reads from the pipe any more</source>
        <translation>niemand liest mehr aus der Pipe</translation>
    </message>
    <message>
        <source>nothing is connected to it</source>
        <translation>nichts ist damit verbunden</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>zu viele Dateien sind offen</translation>
    </message>
    <message>
        <source>the device reports an error</source>
        <translation>das Gerät meldet einen Fehler</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>sie ist geschlossen</translation>
    </message>
    <message>
        <source>the system reports error %1</source>
        <translation>das System meldet Fehler %1</translation>
    </message>
    <message>
        <source>The file “%1” is a model of fastText (.bin). Open the table that belongs to it (.vec).</source>
        <translation>Die Datei „%1“ ist ein Modell von fastText (.bin). Die Tabelle öffnen, die dazugehört (.vec).</translation>
    </message>
    <message>
        <source>The file “%1” holds numbers without words. Put the word of each line in front of it; the projector keeps them in a second file (metadata.tsv).</source>
        <translation>Die Datei „%1“ enthält Zahlen ohne Wörter. Das Wort jeder Zeile davorschreiben; beim Projector stehen sie in einer zweiten Datei (metadata.tsv).</translation>
    </message>
    <message>
        <source>The file “%1” is written in %2. Save it as UTF-8 and try again.</source>
        <translation>Die Datei „%1“ ist in %2 geschrieben. Als UTF-8 speichern und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The file “%1” is one of Python&apos;s own (%2). Save as text there what it holds.</source>
        <translation>Die Datei „%1“ hat ein Format von Python (%2). Ihren Inhalt dort als Text speichern.</translation>
    </message>
    <message>
        <source>The file “%1” is no text and no table of word vectors. Open a text in UTF-8, or vectors of GloVe, word2vec or fastText.</source>
        <translation>Die Datei „%1“ ist weder ein Text noch eine Tabelle von Wortvektoren. Einen Text in UTF-8 öffnen, oder Vektoren von GloVe, word2vec oder fastText.</translation>
    </message>
    <message>
        <source>The file “%1” is packed (%2). Unpack it and open what was in it.</source>
        <translation>Die Datei „%1“ ist gepackt (%2). Auspacken und öffnen, was darin war.</translation>
    </message>
    <message>
        <source>There is no command “%1”. There are: %2.</source>
        <translation>Den Befehl „%1“ gibt es nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>“%1” means nothing here. “%2 --help” lists what the command takes.</source>
        <translation>„%1“ bedeutet hier nichts. „%2 --help“ zeigt, was der Befehl nimmt.</translation>
    </message>
    <message>
        <source>“%1” means nothing here. “%2 --help” lists what the command takes; words that look like options stand behind “--”.</source>
        <translation>„%1“ bedeutet hier nichts. „%2 --help“ zeigt, was der Befehl nimmt; Wörter, die wie Optionen aussehen, stehen hinter „--“.</translation>
    </message>
    <message>
        <source>%1 is missing. “%2 --help” shows how the command is called.</source>
        <translation>%1 fehlt. „%2 --help“ zeigt, wie der Befehl aufgerufen wird.</translation>
    </message>
    <message>
        <source>There is no lesson “%1”. There are: %2.</source>
        <translation>Die Lektion „%1“ gibt es nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>The lesson “%2” has no stage “%1”. It has: %3.</source>
        <translation>Die Lektion „%2“ hat keine Station „%1“. Sie hat: %3.</translation>
    </message>
    <message>
        <source>The lesson “%2” has no parameter “%1”. It has: %3.</source>
        <translation>Die Lektion „%2“ hat keinen Parameter „%1“. Sie hat: %3.</translation>
    </message>
    <message>
        <source>The parameter “%1” cannot be “%2”. Allowed: %3.</source>
        <translation>Der Parameter „%1“ kann nicht „%2“ sein. Erlaubt: %3.</translation>
    </message>
    <message>
        <source>In “%1”, row %3, column %4, “%2” is no number. Numbers have a decimal point, rows end with a semicolon: 1 0; 0 1.5.</source>
        <translation>In „%1“, Zeile %3, Spalte %4, ist „%2“ keine Zahl. Zahlen haben einen Dezimalpunkt, Zeilen enden mit einem Semikolon: 1 0; 0 1.5.</translation>
    </message>
    <message>
        <source>In what was pasted, “%1” in row %2, column %3 is no number. Copy numbers only; cells may be empty.</source>
        <translation>„%1“ in Zeile %2, Spalte %3 des Eingefügten ist keine Zahl. Nur Zahlen kopieren; Zellen dürfen leer sein.</translation>
    </message>
    <message>
        <source>What was pasted has %2 × %3 cells, but from the chosen cell on “%1” has only %4 × %5. Choose a cell further up or to the left, or copy less.</source>
        <translation>Eingefügt wurden %2 × %3 Zellen, aber von der gewählten Zelle an hat „%1“ nur %4 × %5. Eine Zelle weiter oben oder links wählen oder weniger kopieren.</translation>
    </message>
    <message>
        <source>With these numbers “%1” cannot be calculated in row “%2”, column “%3”: it would be larger than any number here can be (about 1.8e308), or have no value. Choose smaller numbers.</source>
        <translation>Mit diesen Zahlen lässt sich „%1“ in Zeile „%2“, Spalte „%3“ nicht berechnen: Das Ergebnis wäre größer, als eine Zahl hier sein kann (etwa 1,8e308), oder hätte keinen Wert. Kleinere Zahlen wählen.</translation>
    </message>
    <message>
        <source>There are too few different words in “%1”: %2, where at least %3 are needed. Choose a larger file.</source>
        <translation>In „%1“ gibt es zu wenige verschiedene Wörter: %2, nötig sind mindestens %3. Eine größere Datei wählen.</translation>
    </message>
    <message>
        <source>Row %2 of “%1” is not as long as the first: %3 columns where the first has %4. Give every row the same number of columns.</source>
        <translation>Zeile %2 von „%1“ ist nicht so lang wie die erste: %3 Spalten, wo die erste %4 hat. Jede Zeile braucht gleich viele Spalten.</translation>
    </message>
    <message>
        <source>“%1” is %2 × %3 but has to be %4 × %5 here. Change its size or the values it is multiplied with.</source>
        <translation>„%1“ ist %2 × %3, muss hier aber %4 × %5 sein. Die Größe ändern oder die Werte, mit denen multipliziert wird.</translation>
    </message>
    <message>
        <source>“%2” is not among the tokens, so “%1” points nowhere. There are: %3.</source>
        <translation>„%2“ ist keines der Token, „%1“ zeigt also nirgendwohin. Es gibt: %3.</translation>
    </message>
    <message>
        <source>There is no value “%1” in %2. There are: %3.</source>
        <translation>Einen Wert „%1“ gibt es in %2 nicht. Es gibt: %3.</translation>
    </message>
    <message>
        <source>In %2 there is no step “%1” to open. These open: %3.</source>
        <translation>In %2 gibt es keinen Schritt „%1“, der sich öffnen lässt. Es öffnen sich: %3.</translation>
    </message>
    <message>
        <source>In %2 there is no step “%1”, and none that opens. Leave “/%1” out.</source>
        <translation>In %2 gibt es keinen Schritt „%1“ und keinen, der sich öffnen lässt. „/%1“ weglassen.</translation>
    </message>
    <message>
        <source>“%1” has no cell in row %2, column %3: it is %4 × %5, and rows and columns count from 0.</source>
        <translation>„%1“ hat keine Zelle in Zeile %2, Spalte %3: Die Größe ist %4 × %5, und Zeilen und Spalten zählen ab 0.</translation>
    </message>
    <message>
        <source>The address “%1” cannot be read at “%2”. An address looks like lesson?name=value#stage:value@row,column.</source>
        <translation>Die Adresse „%1“ ist bei „%2“ nicht lesbar. Eine Adresse sieht so aus: lektion?name=wert#station:wert@zeile,spalte.</translation>
    </message>
    <message>
        <source>There is no tokenizer “%1”. There are: %2.</source>
        <translation>Den Tokenizer „%1“ gibt es nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”. Allowed: %3.</source>
        <translation>%1 kann nicht „%2“ sein. Erlaubt: %3.</translation>
    </message>
    <message>
        <source>The stage “%2” has no panel “%1”. It has: %3.</source>
        <translation>Die Station „%2“ hat keine Ansicht „%1“. Sie hat: %3.</translation>
    </message>
    <message>
        <source>%1 holds a single value. Choose a panel of the stage with --panel.</source>
        <translation>%1 fasst nur einen einzigen Wert. Mit --panel eine Ansicht der Station wählen.</translation>
    </message>
    <message>
        <source>LaTeX cannot write “%2” in “%1”. SVG, PDF and PNG can.</source>
        <translation>LaTeX kann „%2“ in „%1“ nicht schreiben. SVG, PDF und PNG können es.</translation>
    </message>
    <message>
        <source>A panel of the kind “%2” cannot be written as %1. It can be written as: %3.</source>
        <translation>Eine Ansicht der Art „%2“ lässt sich nicht als %1 schreiben. Möglich: %3.</translation>
    </message>
    <message>
        <source>The text is too long for a lesson: %1 bytes, of which %2 are allowed. Shorten it.</source>
        <translation>Der Text ist für eine Lektion zu lang: %1 Bytes, erlaubt sind %2. Bitte kürzen.</translation>
    </message>
    <message>
        <source>The name of the file “%1” does not say which format it is to have. It has to end in one of: %2.</source>
        <translation>Der Dateiname „%1“ sagt nicht, welches Format entstehen soll. Er muss auf eines davon enden: %2.</translation>
    </message>
    <message>
        <source>There is no display to open a window on. “durchblick tour FOLDER” writes every stage as a picture instead.</source>
        <translation>Es gibt keinen Bildschirm für ein Fenster. „durchblick tour ORDNER“ schreibt stattdessen jede Station als Bild.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check its name and folder.</source>
        <translation>Die Datei „%1“ gibt es nicht. Name und Ordner prüfen.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>Die Datei „%1“ ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written: %2. Choose another place or name.</source>
        <translation>Die Datei „%1“ lässt sich nicht schreiben: %2. Einen anderen Ort oder Namen wählen.</translation>
    </message>
    <message>
        <source>The file “%1” is damaged at %2: %3. Get it again from where it came from.</source>
        <translation>Die Datei „%1“ ist bei %2 beschädigt: %3. Die Datei noch einmal von ihrer Quelle holen.</translation>
    </message>
    <message>
        <source>In the file “%1”, word vectors in the binary format of word2vec, no word stands at byte %2 where word %3 should begin. Words with spaces, and numbers other than float32, do not fit into that format: save the vectors as text (.vec).</source>
        <translation>In der Datei „%1“ mit Wortvektoren im Binärformat von word2vec steht bei Byte %2, wo Wort %3 beginnen müsste, kein Wort. Wörter mit Leerzeichen und andere Zahlen als float32 passen nicht in dieses Format: die Vektoren als Text speichern (.vec).</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8 from byte %1 on. Save it as UTF-8 and try again.</source>
        <translation>Der Text ist ab Byte %1 kein gültiges UTF-8. Als UTF-8 speichern und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The file “%1” is read and would be lost if it was written, too. Choose another name for what is written.</source>
        <translation>Die Datei „%1“ wird gelesen und ginge verloren, wenn sie auch geschrieben würde. Für das Ergebnis einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The word “%1” is not in %2. Words are looked up exactly as they are written, capitals included.</source>
        <translation>Das Wort „%1“ steht nicht in %2. Wörter werden genau so gesucht, wie sie geschrieben sind, auch Groß und Klein.</translation>
    </message>
    <message>
        <source>The file “%1” would take %2 MB of memory; at most %3 MB are used for one file. Open a smaller one.</source>
        <translation>Die Datei „%1“ brauchte %2 MB Speicher; für eine Datei sind es höchstens %3 MB. Eine kleinere öffnen.</translation>
    </message>
    <message>
        <source>The text “%1” has only %2 words that are frequent enough to learn from; at least %3 are needed. Take a longer text or a lower least count.</source>
        <translation>Im Text „%1“ sind nur %2 Wörter häufig genug, um daraus zu lernen; nötig sind mindestens %3. Einen längeren Text nehmen oder die Mindestzahl senken.</translation>
    </message>
    <message>
        <source>In the text “%1” no line has two words that are frequent enough, and words are learned from their neighbours. Write each sentence in one line, or take a lower least count.</source>
        <translation>Im Text „%1“ hat keine Zeile zwei Wörter, die häufig genug sind, und gelernt wird aus Nachbarn. Jeden Satz in eine Zeile schreiben oder die Mindestzahl senken.</translation>
    </message>
    <message>
        <source>Training %1 ended at step %2 because its numbers grew without bound. Choose a smaller learning rate.</source>
        <translation>Das Training von %1 endete bei Schritt %2, weil die Zahlen über alle Grenzen wuchsen. Eine kleinere Lernrate wählen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Exceptions</name>
    <message>
        <source>There is not enough memory for this. Close other programs, or do it with less: a shorter text, a smaller file.</source>
        <translation>Der Arbeitsspeicher reicht dafür nicht. Andere Programme schließen oder weniger nehmen: einen kürzeren Text, eine kleinere Datei.</translation>
    </message>
    <message>
        <source>The system starts no more threads for this. Close other programs and try again.</source>
        <translation>Das System startet dafür keine weiteren Threads. Andere Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Durchblick itself made a mistake: %1. Please report how you came here.</source>
        <translation>Durchblick selbst hat einen Fehler gemacht: %1. Bitte melden, wie es dazu kam.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The system has no memory left for that, so what was there before stays. Take less at a time, or close other programs.</source>
        <translation>Dafür hat das System keinen Speicher mehr, darum bleibt stehen, was vorher da war. Nimm weniger auf einmal, oder schließe andere Programme.</translation>
    </message>
    <message>
        <source>That went wrong because of a mistake in Durchblick, so what was there before stays (%1).</source>
        <translation>Das ging schief, weil Durchblick einen Fehler hat; darum bleibt stehen, was vorher da war (%1).</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>play, pause</source>
        <translation>abspielen, anhalten</translation>
    </message>
    <message>
        <source>one step forward</source>
        <translation>ein Schritt vor</translation>
    </message>
    <message>
        <source>one step back</source>
        <translation>ein Schritt zurück</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>first stage, last stage</source>
        <translation>erste Stufe, letzte Stufe</translation>
    </message>
    <message>
        <source>Tab, arrows</source>
        <translation>Tab, Pfeile</translation>
    </message>
    <message>
        <source>to the next panel, from cell to cell in it</source>
        <translation>zum nächsten Bild, darin von Zelle zu Zelle</translation>
    </message>
    <message>
        <source>Enter, click</source>
        <translation>Eingabe, Klick</translation>
    </message>
    <message>
        <source>open the cell</source>
        <translation>die Zelle öffnen</translation>
    </message>
    <message>
        <source>Esc, Backspace</source>
        <translation>Esc, Rücktaste</translation>
    </message>
    <message>
        <source>back from what was opened</source>
        <translation>zurück aus dem Geöffneten</translation>
    </message>
    <message>
        <source>write the arithmetic one level deeper, less deep</source>
        <translation>die Rechnung eine Ebene tiefer, weniger tief ausschreiben</translation>
    </message>
    <message>
        <source>show the answer to the question</source>
        <translation>die Antwort auf die Frage zeigen</translation>
    </message>
    <message>
        <source>Digits, F2</source>
        <translation>Ziffern, F2</translation>
    </message>
    <message>
        <source>change the cell, where it can be changed</source>
        <translation>die Zelle ändern, wo sie sich ändern lässt</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Strg+Z, Strg+Umschalt+Z</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>rückgängig, wiederholen</translation>
    </message>
    <message>
        <source>copy or paste a block of numbers</source>
        <translation>einen Block Zahlen kopieren oder einfügen</translation>
    </message>
    <message>
        <source>copy the address of what is on screen</source>
        <translation>die Adresse des Gezeigten kopieren</translation>
    </message>
    <message>
        <source>copy the calculation as text, as LaTeX</source>
        <translation>die Rechnung als Text, als LaTeX kopieren</translation>
    </message>
    <message>
        <source>export the stage</source>
        <translation>die Stufe exportieren</translation>
    </message>
    <message>
        <source>show or hide the parameters, the lessons</source>
        <translation>die Parameter, die Lektionen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>light or dark, Deutsch or English</source>
        <translation>hell oder dunkel, Deutsch oder English</translation>
    </message>
    <message>
        <source>larger, smaller, as large as usual</source>
        <translation>größer, kleiner, so groß wie sonst</translation>
    </message>
    <message>
        <source>these keys</source>
        <translation>diese Tasten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>count one back, one on, where a stage counts</source>
        <translation>eins zurück, eins weiter zählen, wo eine Stufe zählt</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>stop what is being prepared</source>
        <translation>abbrechen, was vorbereitet wird</translation>
    </message>
    <message>
        <source>check a calculation by hand; Enter goes to the next field</source>
        <translation>eine Rechnung prüfen; Enter geht zum nächsten Feld</translation>
    </message>
    <message>
        <source>Shift+arrows, R</source>
        <translation>Umschalt+Pfeile, R</translation>
    </message>
    <message>
        <source>move or turn what a panel shows, show everything again</source>
        <translation>verschieben oder drehen, was ein Bild zeigt; wieder alles zeigen</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>matrix product</source>
        <translation>Matrixprodukt</translation>
    </message>
    <message>
        <source>product with every row</source>
        <translation>Produkt mit jeder Zeile</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>division by √d</source>
        <translation>Division durch √d</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>Exponentialfunktion</translation>
    </message>
    <message>
        <source>row sum</source>
        <translation>Zeilensumme</translation>
    </message>
    <message>
        <source>division</source>
        <translation>Division</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>block of rows</source>
        <translation>Block von Zeilen</translation>
    </message>
    <message>
        <source>block of columns</source>
        <translation>Block von Spalten</translation>
    </message>
    <message>
        <source>one under the other</source>
        <translation>untereinander</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>nebeneinander</translation>
    </message>
    <message>
        <source>look-up of rows</source>
        <translation>Zeilen nachschlagen</translation>
    </message>
    <message>
        <source>drawn at random</source>
        <translation>zufällig gezogen</translation>
    </message>
    <message>
        <source>attention head</source>
        <translation>Attention-Kopf</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>cutting into characters</source>
        <translation>in Zeichen schneiden</translation>
    </message>
    <message>
        <source>cutting into words</source>
        <translation>in Wörter schneiden</translation>
    </message>
    <message>
        <source>cutting at spaces</source>
        <translation>an Leerzeichen trennen</translation>
    </message>
    <message>
        <source>taking apart into bytes</source>
        <translation>in Bytes zerlegen</translation>
    </message>
    <message>
        <source>bytes as numbers</source>
        <translation>Bytes als Zahlen</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>possible merges</source>
        <translation>mögliche Merges</translation>
    </message>
    <message>
        <source>look-up in the vocabulary</source>
        <translation>im Vokabular nachschlagen</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>Zusammenfügen</translation>
    </message>
    <message>
        <source>the same pieces</source>
        <translation>dieselben Stücke</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>heatmap</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>vectors</source>
        <translation>Vektoren</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>product with the transposed</source>
        <translation>Produkt mit der Transponierten</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>times a number</source>
        <translation>mal eine Zahl</translation>
    </message>
    <message>
        <source>length of each row</source>
        <translation>Länge jeder Zeile</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>mean of each column</source>
        <translation>Mittelwert jeder Spalte</translation>
    </message>
    <message>
        <source>principal axes</source>
        <translation>Hauptachsen</translation>
    </message>
    <message>
        <source>share of the variance</source>
        <translation>Anteil an der Varianz</translation>
    </message>
    <message>
        <source>ranking</source>
        <translation>Rangliste</translation>
    </message>
    <message>
        <source>place in the vocabulary</source>
        <translation>Platz im Vokabular</translation>
    </message>
    <message>
        <source>one-hot</source>
        <translation>One-Hot</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>logarithmischer Verlust</translation>
    </message>
    <message>
        <source>step downhill</source>
        <translation>Schritt bergab</translation>
    </message>
    <message>
        <source>rows replaced</source>
        <translation>Zeilen ersetzt</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>every word once</source>
        <translation>jedes Wort einmal</translation>
    </message>
    <message>
        <source>place in the ranking</source>
        <translation>Platz in der Rangliste</translation>
    </message>
    <message>
        <source>running sum</source>
        <translation>laufende Summe</translation>
    </message>
    <message>
        <source>only the k largest</source>
        <translation>nur die k größten</translation>
    </message>
    <message>
        <source>only the nucleus</source>
        <translation>nur der Nukleus</translation>
    </message>
    <message>
        <source>choice on the bar</source>
        <translation>Wahl auf dem Balken</translation>
    </message>
    <message>
        <source>row of a table</source>
        <translation>Zeile einer Tabelle</translation>
    </message>
    <message>
        <source>product cell by cell</source>
        <translation>Produkt Zelle für Zelle</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>weitergereicht</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>column sum</source>
        <translation>Spaltensumme</translation>
    </message>
    <message>
        <source>put back in its place</source>
        <translation>an seinen Platz zurückgelegt</translation>
    </message>
    <message>
        <source>rows added up in their places</source>
        <translation>Zeilen an ihrem Platz addiert</translation>
    </message>
    <message>
        <source>0 where masked</source>
        <translation>0, wo maskiert ist</translation>
    </message>
    <message>
        <source>slope of the sigmoid</source>
        <translation>Steigung der Sigmoide</translation>
    </message>
    <message>
        <source>slope of the log loss</source>
        <translation>Steigung des Log-Loss</translation>
    </message>
    <message>
        <source>slope of the angle</source>
        <translation>Steigung des Winkels</translation>
    </message>
    <message>
        <source>slope of ReLU</source>
        <translation>Steigung von ReLU</translation>
    </message>
    <message>
        <source>slope of GELU</source>
        <translation>Steigung von GELU</translation>
    </message>
    <message>
        <source>slope of the root</source>
        <translation>Steigung der Wurzel</translation>
    </message>
    <message>
        <source>slope of the cross-entropy</source>
        <translation>Steigung der Kreuzentropie</translation>
    </message>
    <message>
        <source>gradient divided</source>
        <translation>Gradient geteilt</translation>
    </message>
    <message>
        <source>gradient of the distance</source>
        <translation>Gradient des Abstands</translation>
    </message>
    <message>
        <source>gradient of the softmax</source>
        <translation>Gradient der Softmax</translation>
    </message>
    <message>
        <source>gradients of the attention head</source>
        <translation>Gradienten des Attention-Kopfs</translation>
    </message>
    <message>
        <source>gradients of the attention</source>
        <translation>Gradienten der Attention</translation>
    </message>
    <message>
        <source>gradients of the cosine</source>
        <translation>Gradienten des Kosinus</translation>
    </message>
    <message>
        <source>gradients of the layer norm</source>
        <translation>Gradienten der Layer-Norm</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>cells dropped</source>
        <translation>Zellen weggelassen</translation>
    </message>
    <message>
        <source>mean of each row</source>
        <translation>Mittelwert jeder Zeile</translation>
    </message>
    <message>
        <source>bias added</source>
        <translation>Bias addiert</translation>
    </message>
    <message>
        <source>layer norm</source>
        <translation>Layer-Norm</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>softmax and cross-entropy</source>
        <translation>Softmax und Kreuzentropie</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>quadratischer Fehler</translation>
    </message>
    <message>
        <source>Jacobian of the softmax</source>
        <translation>Jacobi-Matrix des Softmax</translation>
    </message>
    <message>
        <source>contour map</source>
        <translation>Höhenlinien</translation>
    </message>
    <message>
        <source>surface</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>plus a number</source>
        <translation>plus eine Zahl</translation>
    </message>
    <message>
        <source>step with momentum</source>
        <translation>Schritt mit Momentum</translation>
    </message>
    <message>
        <source>step by Nesterov</source>
        <translation>Schritt nach Nesterov</translation>
    </message>
    <message>
        <source>step by AdaGrad</source>
        <translation>Schritt nach AdaGrad</translation>
    </message>
    <message>
        <source>step by RMSProp</source>
        <translation>Schritt nach RMSProp</translation>
    </message>
    <message>
        <source>step by Adam</source>
        <translation>Schritt nach Adam</translation>
    </message>
    <message>
        <source>step by AdamW</source>
        <translation>Schritt nach AdamW</translation>
    </message>
    <message>
        <source>laid out as a map</source>
        <translation>als Karte ausgelegt</translation>
    </message>
    <message>
        <source>gradient descent</source>
        <translation>Gradientenabstieg</translation>
    </message>
    <message>
        <source>freed of its beginning at zero</source>
        <translation>vom Anfang bei null befreit</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>words counted behind a context</source>
        <translation>Wörter hinter einem Kontext gezählt</translation>
    </message>
    <message>
        <source>sentences counted by length</source>
        <translation>Sätze nach Länge gezählt</translation>
    </message>
    <message>
        <source>one cell of each row</source>
        <translation>eine Zelle jeder Zeile</translation>
    </message>
    <message>
        <source>logarithm</source>
        <translation>Logarithmus</translation>
    </message>
    <message>
        <source>product of each column</source>
        <translation>Produkt jeder Spalte</translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation>Perplexität</translation>
    </message>
    <message>
        <source>square</source>
        <translation>Quadrat</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>What was on screen last cannot be shown again. %1</source>
        <translation>Was zuletzt zu sehen war, lässt sich nicht wieder zeigen. %1</translation>
    </message>
    <message>
        <source>In the settings (%1) some made no sense and were put right: %2.</source>
        <translation>In den Einstellungen (%1) ergaben einige keinen Sinn und sind berichtigt: %2.</translation>
    </message>
    <message>
        <source>The settings (%1) were damaged; what could still be read holds.</source>
        <translation>Die Einstellungen (%1) waren beschädigt; es gilt, was noch zu lesen war.</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>“%1” was written over in place, as its folder lets no file be replaced. Had that ended half-way, neither the old nor the new one would be there.</source>
        <translation>„%1“ wurde an Ort und Stelle überschrieben, weil in seinem Ordner keine Datei ersetzt werden darf. Wäre das auf halbem Weg abgebrochen, gäbe es weder die alte noch die neue.</translation>
    </message>
</context>
<context>
    <name>durchblick::CellEditor</name>
    <message>
        <source>New number</source>
        <translation>Neue Zahl</translation>
    </message>
    <message>
        <source>“%1” is not a number; the cell keeps its old one.</source>
        <translation>„%1“ ist keine Zahl; die Zelle behält ihre alte.</translation>
    </message>
</context>
<context>
    <name>durchblick::CountBox</name>
    <message>
        <source>One less (comma key)</source>
        <translation>Eins zurück (Komma-Taste)</translation>
    </message>
    <message>
        <source>One more (point key)</source>
        <translation>Eins weiter (Punkt-Taste)</translation>
    </message>
</context>
<context>
    <name>durchblick::Drawer</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>%1 are changed in place: choose a cell and type a number, or paste a block from a spreadsheet.</source>
        <translation>%1 werden an Ort und Stelle geändert: Zelle wählen und Zahl tippen, oder einen Block aus einer Tabelle einfügen.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Wiederholen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Back to the lesson&apos;s own numbers</source>
        <translation>Zurück zu den Zahlen der Lektion</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>as the language has it</source>
        <translation>wie in der Sprache</translation>
    </message>
    <message>
        <source>comma: 0,334</source>
        <translation>Komma: 0,334</translation>
    </message>
    <message>
        <source>point: 0.334</source>
        <translation>Punkt: 0.334</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>durchblick::ExportDialog</name>
    <message>
        <source>as it fits</source>
        <translation>wie es passt</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF-Seite</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>NumPy file</source>
        <translation>NumPy-Datei</translation>
    </message>
    <message>
        <source>JSON document</source>
        <translation>JSON-Dokument</translation>
    </message>
    <message>
        <source>LaTeX source</source>
        <translation>LaTeX-Quelltext</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>The whole stage</source>
        <translation>Die ganze Stufe</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>the app&apos;s own</source>
        <translation>die eigene der App</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation>Durchsichtiger Hintergrund</translation>
    </message>
    <message>
        <source>As the panel has them</source>
        <translation>Wie im Bild</translation>
    </message>
    <message>
        <source>Own ends of the scale</source>
        <translation>Eigene Enden der Skala</translation>
    </message>
    <message>
        <source>Numbers, where they fit</source>
        <translation>Zahlen, wo sie passen</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>all; or for example 0,2,5</source>
        <translation>alle; oder zum Beispiel 0,2,5</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
</context>
<context>
    <name>durchblick::FileField</name>
    <message>
        <source>Open a file …</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
</context>
<context>
    <name>durchblick::FormulaCard</name>
    <message>
        <source>Write the arithmetic less deep (−)</source>
        <translation>Die Rechnung weniger tief ausschreiben (−)</translation>
    </message>
    <message>
        <source>Write the arithmetic one level deeper (+)</source>
        <translation>Die Rechnung eine Ebene tiefer ausschreiben (+)</translation>
    </message>
    <message>
        <source>%1: row %2, column %3</source>
        <translation>%1: Zeile %2, Spalte %3</translation>
    </message>
    <message>
        <source>%1: place %2</source>
        <translation>%1: Platz %2</translation>
    </message>
    <message>
        <source>(drawn)</source>
        <translation>(gezogen)</translation>
    </message>
    <message>
        <source>(given)</source>
        <translation>(gegeben)</translation>
    </message>
    <message numerus="yes">
        <source>(%n step(s) back; farther it would be too long)</source>
        <translation>
            <numerusform>(%n Schritt zurück; weiter wäre es zu lang)</numerusform>
            <numerusform>(%n Schritte zurück; weiter wäre es zu lang)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>durchblick::FormulaPanel</name>
    <message>
        <source>Calculation</source>
        <translation>Rechnung</translation>
    </message>
</context>
<context>
    <name>durchblick::HandCalculation</name>
    <message>
        <source>place %1</source>
        <translation>Stelle %1</translation>
    </message>
    <message>
        <source>**Everything is right.**</source>
        <translation>**Alles richtig.**</translation>
    </message>
</context>
<context>
    <name>durchblick::MainWindow</name>
    <message>
        <source>No longer fitting, so as the lesson has it again: %1.</source>
        <translation>Passte nicht mehr und steht wieder wie in der Lektion: %1.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>%1 · slide %2</source>
        <translation>%1 · Folie %2</translation>
    </message>
    <message>
        <source>Opened, level %1</source>
        <translation>Geöffnet, Ebene %1</translation>
    </message>
    <message>
        <source>This number comes from the step **%1**, which is made of smaller steps. They stand beside this text in their order, each with the rows that lead to the number.</source>
        <translation>Diese Zahl stammt aus dem Schritt **%1**, der aus kleineren Schritten besteht. Sie stehen daneben in ihrer Reihenfolge, jeweils mit den Zeilen, die zu der Zahl führen.</translation>
    </message>
    <message>
        <source>This number comes from the step **%1**. Beside this text stand what goes in and what comes out.</source>
        <translation>Diese Zahl stammt aus dem Schritt **%1**. Daneben steht, was hineingeht und was herauskommt.</translation>
    </message>
    <message>
        <source>Click any number to go on down; Esc goes back up.</source>
        <translation>Ein Klick auf eine Zahl führt weiter hinunter, Esc wieder hinauf.</translation>
    </message>
    <message>
        <source>%1 – %2 – Durchblick</source>
        <translation>%1 – %2 – Durchblick</translation>
    </message>
    <message>
        <source>The address of what is on screen has been copied.</source>
        <translation>Die Adresse des Gezeigten ist kopiert.</translation>
    </message>
    <message>
        <source>The calculation has been copied as LaTeX.</source>
        <translation>Die Rechnung ist als LaTeX kopiert.</translation>
    </message>
    <message>
        <source>The calculation has been copied as text.</source>
        <translation>Die Rechnung ist als Text kopiert.</translation>
    </message>
    <message>
        <source>From these numbers nothing more can be calculated.</source>
        <translation>Mit diesen Zahlen lässt sich nicht weiterrechnen.</translation>
    </message>
    <message>
        <source>What you see and set will not be remembered for the next start: the file “%1” cannot be written.</source>
        <translation>Was du siehst und einstellst, bleibt nicht bis zum nächsten Start erhalten: Die Datei „%1“ lässt sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>durchblick::PanelWidget</name>
    <message>
        <source>Token %1: %2, id %3</source>
        <translation>Token %1: %2, Id %3</translation>
    </message>
    <message>
        <source>Token %1: %2</source>
        <translation>Token %1: %2</translation>
    </message>
    <message>
        <source>Row %1, column %2: masked</source>
        <translation>Zeile %1, Spalte %2: maskiert</translation>
    </message>
    <message>
        <source>Row %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Change the number</source>
        <translation>Die Zahl ändern</translation>
    </message>
    <message>
        <source>Copy for a spreadsheet</source>
        <translation>Für eine Tabelle kopieren</translation>
    </message>
    <message>
        <source>Paste numbers</source>
        <translation>Zahlen einfügen</translation>
    </message>
    <message>
        <source>Copy the calculation as text</source>
        <translation>Die Rechnung als Text kopieren</translation>
    </message>
    <message>
        <source>Copy the calculation as LaTeX</source>
        <translation>Die Rechnung als LaTeX kopieren</translation>
    </message>
    <message>
        <source>Copy the address of this cell</source>
        <translation>Die Adresse dieser Zelle kopieren</translation>
    </message>
    <message>
        <source>Export this panel…</source>
        <translation>Dieses Bild exportieren …</translation>
    </message>
    <message>
        <source>A click, or Enter on a cell, sets the start; it can also be dragged.</source>
        <translation>Ein Klick oder Enter auf einer Zelle setzt den Start; er lässt sich auch ziehen.</translation>
    </message>
    <message>
        <source>%1, row %2, column %3: %4</source>
        <translation>%1, Zeile %2, Spalte %3: %4</translation>
    </message>
</context>
<context>
    <name>durchblick::QuestionCard</name>
    <message>
        <source>negative</source>
        <translation>negativ</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>null</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positiv</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Deine Zahl</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>Show the answer (A)</source>
        <translation>Antwort zeigen (A)</translation>
    </message>
    <message>
        <source>Before going on:</source>
        <translation>Bevor es weitergeht:</translation>
    </message>
    <message>
        <source>**Right.**</source>
        <translation>**Richtig.**</translation>
    </message>
    <message>
        <source>**Not quite.**</source>
        <translation>**Nicht ganz.**</translation>
    </message>
    <message>
        <source>Just as right: %1.</source>
        <translation>Ebenso richtig: %1.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>durchblick::ReadingPane</name>
    <message>
        <source>Errata of the slides</source>
        <translation>Errata der Folien</translation>
    </message>
    <message>
        <source>**Going on with your numbers.** %1</source>
        <translation>**Weiter mit deinen Zahlen.** %1</translation>
    </message>
    <message>
        <source>Back to the right numbers</source>
        <translation>Zurück zu den richtigen Zahlen</translation>
    </message>
    <message>
        <source>Back to the right numbers (Esc)</source>
        <translation>Zurück zu den richtigen Zahlen (Esc)</translation>
    </message>
    <message>
        <source>Check my calculation</source>
        <translation>Rechnung prüfen</translation>
    </message>
    <message>
        <source>Check my calculation (R)</source>
        <translation>Rechnung prüfen (R)</translation>
    </message>
</context>
<context>
    <name>durchblick::Sidebar</name>
    <message>
        <source>seen to the end</source>
        <translation>ganz gesehen</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>noch nicht begonnen</translation>
    </message>
    <message>
        <source>Lesson %1, %2</source>
        <translation>Lektion %1, %2</translation>
    </message>
</context>
<context>
    <name>durchblick::StepBar</name>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>Back (left arrow)</source>
        <translation>Zurück (Pfeil links)</translation>
    </message>
    <message>
        <source>Pause (space bar)</source>
        <translation>Anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Play (space bar)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>Forward (right arrow)</source>
        <translation>Vor (Pfeil rechts)</translation>
    </message>
</context>
<context>
    <name>durchblick::StepDot</name>
    <message>
        <source>You are here.</source>
        <translation>Hier stehst du.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>Still to come.</source>
        <translation>Kommt noch.</translation>
    </message>
</context>
<context>
    <name>durchblick::SurfacePicture</name>
    <message>
        <source>Cut off above %1</source>
        <translation>Über %1 abgeschnitten</translation>
    </message>
</context>
<context>
    <name>durchblick::TablePicture</name>
    <message>
        <source>#</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
</context>
<context>
    <name>durchblick::TopBar</name>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Show or hide the parameters (Ctrl+P)</source>
        <translation>Parameter zeigen oder verbergen (Strg+P)</translation>
    </message>
    <message>
        <source>Export this stage as a file (Ctrl+E)</source>
        <translation>Diese Stufe als Datei exportieren (Strg+E)</translation>
    </message>
    <message>
        <source>Light colours (Ctrl+T)</source>
        <translation>Helle Farben (Strg+T)</translation>
    </message>
    <message>
        <source>Dark colours (Ctrl+T)</source>
        <translation>Dunkle Farben (Strg+T)</translation>
    </message>
    <message>
        <source>Deutsch (Ctrl+L)</source>
        <translation>English (Strg+L)</translation>
    </message>
    <message>
        <source>Show or hide the lessons (Ctrl+M)</source>
        <translation>Lektionen zeigen oder verbergen (Strg+M)</translation>
    </message>
</context>
<context>
    <name>durchblick::WorkLine</name>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Abbrechen (Esc)</translation>
    </message>
    <message>
        <source>Cancel what is being prepared (Esc)</source>
        <translation>Abbrechen, was vorbereitet wird (Esc)</translation>
    </message>
    <message>
        <source>Being prepared: %1 %</source>
        <translation>Wird vorbereitet: %1 %</translation>
    </message>
    <message>
        <source>Being prepared …</source>
        <translation>Wird vorbereitet …</translation>
    </message>
</context>
<context>
    <name>durchblick::WorksheetCard</name>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>Check my calculation</source>
        <translation>Rechnung prüfen</translation>
    </message>
    <message>
        <source>Calculate by hand, to two digits or more. What is asked for is covered in the panels.</source>
        <translation>Rechne von Hand, auf mindestens zwei Stellen genau. Was gefragt ist, ist in den Tafeln verdeckt.</translation>
    </message>
    <message>
        <source>Go on with my numbers</source>
        <translation>Weiter mit meinen Zahlen</translation>
    </message>
    <message>
        <source>Show the rest</source>
        <translation>Rest zeigen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
</TS>
