using System.Runtime.InteropServices;
using PaperGen.Typesetting.Shaping;

namespace PaperGen.Typesetting;

/// <summary>Groups the characters of a paragraph into boxes (T1, T3–T6, T8) and finds where lines may break (T2).</summary>
internal ref struct BoxBuilder
{
    private const int Full = 1000;
    private const int Half = 500;
    private const int OperatorSpace = 125;

    private readonly ReadOnlySpan<char> _text;
    private readonly ParagraphStyle _style;
    private readonly bool _chinese;
    private readonly TextMeter _meter;
    private readonly LineBreakOpportunities _opportunities;
    private readonly List<Box> _boxes;
    private readonly WordSplitter? _hyphenation;

    private readonly BoxJoiner _joiner;
    private Separator _separator;

    // The boxes of the paragraph in work: one room for each thread.
    [ThreadStatic]
    private static List<Box>? s_boxes;

    private BoxBuilder(ReadOnlySpan<char> text, ParagraphStyle style, bool chinese, TextMeter meter)
    {
        _text = text;
        _style = style;
        _chinese = chinese;
        _meter = meter;
        _opportunities = ScriptShare.Of(text).HasOther ? LineBreakOpportunities.In(text) : default;
        _joiner = new BoxJoiner(text, style, _opportunities);
        _boxes = s_boxes ??= [];
        _boxes.Clear();
        if (!chinese && style.Hyphenate && Hyphenator.For(style.Language) is { } hyphenator) _hyphenation = new WordSplitter(hyphenator, meter);
    }

    /// <summary>The boxes of a paragraph in reading order.</summary>
    public static Box[] Build(string text, ParagraphStyle style, bool chinese, TextMeter meter)
    {
        var builder = new BoxBuilder(text, style, chinese, meter);
        builder.Run();
        var boxes = builder._boxes.ToArray();
        SoftBonds.Mark(boxes, text, style.Names);
        return boxes;
    }

    private void Run()
    {
        for (var at = 0; at < _text.Length;)
        {
            var end = EndOfCluster(at, out var codePoint);
            var kind = CharacterClasses.Of(codePoint);
            switch (kind)
            {
                case CharacterClass.Space: _separator.Spaces++; break;
                case CharacterClass.WideSpace: _separator.WideSpaces++; break;
                case CharacterClass.NoBreakSpace: _separator.Spaces++; _separator.NoBreak = true; break;
                case CharacterClass.NewLine: _separator.NewLine = true; break;
                case CharacterClass.BreakHere: _separator.BreakHere = true; break;
                case CharacterClass.NoBreakHere: _separator.NoBreak = true; break;
                case CharacterClass.SoftHyphen: _separator.SoftHyphen = true; break;
                default:
                    end = AddBox(at, end, kind);
                    _separator = default;
                    break;
            }

            at = end;
        }
    }

    /// <summary>A character with the marks that sit on it. Broken surrogates stand for themselves.</summary>
    private readonly int EndOfCluster(int at, out int codePoint)
    {
        var end = at + 1;
        codePoint = _text[at];
        if (char.IsHighSurrogate(_text[at]) && end < _text.Length && char.IsLowSurrogate(_text[end]))
        {
            codePoint = char.ConvertToUtf32(_text[at], _text[end++]);
        }

        var joined = false;
        while (end < _text.Length)
        {
            var next = (int)_text[end];
            if (next < 0x300) break;
            var length = 1;
            if (char.IsHighSurrogate(_text[end]) && end + 1 < _text.Length && char.IsLowSurrogate(_text[end + 1]))
            {
                next = char.ConvertToUtf32(_text[end], _text[end + 1]);
                length = 2;
            }

            if (!joined && CharacterClasses.Of(next) != CharacterClass.Attached) break;

            // UAX #14, LB8a: a zero width joiner binds what follows it.
            joined = next == 0x200D;
            end += length;
        }

        return end;
    }

    private int AddBox(int at, int end, CharacterClass kind)
    {
        kind = InContext(at, end, kind);
        var box = new Box { Start = at, End = end, Class = kind, Width = Full };
        switch (kind)
        {
            case CharacterClass.Open:
                box.LeftBlank = Half;
                if (_style.Marks != MarkWidth.Full) box.DropLeftBlank();
                break;
            case CharacterClass.Close or CharacterClass.Comma:
                box.RightBlank = Half;
                if (_style.Marks != MarkWidth.Full) box.DropRightBlank();
                break;
            case CharacterClass.Stop:
                if (_text[at] is '？' or '！')
                {
                    while (box.End < _text.Length && _text[box.End] is '？' or '！') box.End++;
                }

                var marks = box.End - box.Start;
                if (marks > 1)
                {
                    box.Class = CharacterClass.Multi;
                    box.Width = (marks + 1) / 2 * Full;
                }
                else
                {
                    box.RightBlank = Half;
                    if (_style.Marks == MarkWidth.Half) box.DropRightBlank();
                }

                break;
            case CharacterClass.Dash or CharacterClass.Ellipsis:
                while (box.End < _text.Length && CharacterClasses.Of(_text[box.End]) == kind) box.End++;
                box.Width = 0;
                for (var i = box.Start; i < box.End; i++) box.Width += _text[i] == '⸺' ? 2 * Full : Full;
                break;
            case CharacterClass.Dot or CharacterClass.Slash:
                box.Width = Half;
                break;
            case CharacterClass.Connector:
                box.Width = _text[at] == '–' ? Half : Full;
                break;
            case CharacterClass.Operator:
                box.Width = _meter.WidthOf(at, end) + 2 * OperatorSpace;
                box.LeftBlank = box.RightBlank = OperatorSpace;
                break;
            case CharacterClass.Latin:
                box.End = EndOfWord(at, end);
                box.Width = _meter.WidthOf(at, box.End);
                if (_style.IsVertical && IsDigitPair(_text[at..box.End])) (box.Class, box.Width) = (CharacterClass.Han, Full);
                break;
            default:
                if (end - at > 1 && !char.IsSurrogatePair(_text[at], _text[at + 1])) box.Width = Math.Max(Full, _meter.WidthOf(at, end));
                break;
        }

        if (_boxes.Count > 0) _joiner.Join(ref CollectionsMarshal.AsSpan(_boxes)[^1], ref box, _separator);
        if (_hyphenation is not null && box.Class == CharacterClass.Latin) _hyphenation.Split(box, _boxes);
        else _boxes.Add(box);
        return box.End;
    }

    /// <summary>Decides for characters that both scripts use, and for signs that belong to numbers.</summary>
    private readonly CharacterClass InContext(int at, int end, CharacterClass kind)
    {
        var c = _text[at];
        switch (kind)
        {
            case CharacterClass.Open or CharacterClass.Close when c is '“' or '”' or '‘' or '’':
                return IsSetAsHan(at) ? kind : CharacterClass.Latin;
            case CharacterClass.Dash when c != '⸺' && (end == _text.Length || _text[end] != c):
                // A single — is 一字线, which joins.
                return IsSetAsHan(at) ? CharacterClass.Connector : CharacterClass.Latin;
            case CharacterClass.Dot when IsDigit(at - 1) && IsDigit(end):
                // 3·15, 5·12: a day that became a name is one word.
                return CharacterClass.Latin;
            case CharacterClass.Dash when c != '⸺' && !_chinese:
            case CharacterClass.Ellipsis when end == _text.Length || _text[end] != c || !_chinese:
            case CharacterClass.Dot when c is '·' or '‧':
                return IsSetAsHan(at) ? kind : CharacterClass.Latin;
            case CharacterClass.Dot when c == '•':
                return IsHan(at - 1) && IsHan(end) ? kind : CharacterClass.Latin;
            case CharacterClass.Connector when c == '–':
                return _chinese && !(IsLetter(at - 1) && IsLetter(end)) ? kind : CharacterClass.Latin;
            case CharacterClass.Slash when c == '/':
                return (at == 0 || IsLatin(at - 1)) && (end == _text.Length || IsLatin(end)) ? CharacterClass.Latin : kind;
            case CharacterClass.Latin when c is '+' or '=' or '×' or '÷':
                return IsHan(at - 1) && IsHan(end) ? CharacterClass.Operator : kind;
            case CharacterClass.Latin when c is '％' or '℃' or '℉' or '‰':
                return at > 0 && char.IsAsciiDigit(_text[at - 1]) ? kind : CharacterClass.HanNoStart;
            case CharacterClass.Latin when c is '￥' or '＄' or '￡' or '№':
                return end < _text.Length && char.IsAsciiDigit(_text[end]) ? kind : CharacterClass.Han;
            default:
                return kind;
        }
    }

    /// <summary>
    /// End of the word that begins here: letters, digits and the signs among them. In Chinese text only spaces
    /// part words (T4); in Latin text a line may also break where UAX #14 finds it fit, after a hyphen for one.
    /// </summary>
    private readonly int EndOfWord(int start, int end)
    {
        while (end < _text.Length)
        {
            var next = EndOfCluster(end, out var codePoint);
            if (InContext(end, next, CharacterClasses.Of(codePoint)) != CharacterClass.Latin) break;

            // UAX #14 would let a dash open a line; printers let it end one.
            var binds = _chinese ? BindsInChinese(start, end) : _text[end] == '—';
            if (_opportunities.At(end) && !binds) break;
            end = next;
        }

        return end;
    }

    /// <summary>Whether a sign inside a Latin word keeps it together although UAX #14 would part it (T4).</summary>
    private readonly bool BindsInChinese(int start, int at)
    {
        var before = _text[at - 1];
        if (before != '-' || !char.IsAsciiDigit(_text[at])) return before < 0x80 || before is '’' or '‘' or '–';

        // 2024-2025 is one box, a longer chain of numbers may be parted after its hyphens.
        var end = at;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || _text[end] == '-')) end++;
        return end - start <= 9;
    }

    /// <summary>两位数 that stand abreast in a vertical line, in the room of one ideograph.</summary>
    private static bool IsDigitPair(ReadOnlySpan<char> word) => word.Length == 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]);

    /// <summary>The shaper asks the same question of the same text: a mark is classed as it is drawn.</summary>
    private readonly bool IsSetAsHan(int at) => SharedMarks.ScriptOf(_text, at, _chinese ? TextScript.Han : TextScript.Latin) == TextScript.Han;

    private readonly bool IsHan(int at) => at >= 0 && at < _text.Length && (char.IsSurrogate(_text[at]) || CharacterClasses.Of(_text[at])
        is CharacterClass.Han or CharacterClass.HanNoStart or CharacterClass.Iteration or CharacterClass.Open or CharacterClass.Close);

    private readonly bool IsLatin(int at) => CharacterClasses.Of(_text[at]) is CharacterClass.Latin or CharacterClass.Slash;

    private readonly bool IsDigit(int at) => at >= 0 && at < _text.Length && char.IsAsciiDigit(_text[at]);

    private readonly bool IsLetter(int at) => at >= 0 && at < _text.Length && _text[at] < 0x2E80 && char.IsLetter(_text[at]);
}
