namespace PaperGen.Typesetting;

/// <summary>How much each tier gives or takes so that a line fills its measure (T9).</summary>
internal struct LineTiers
{
    /// <summary>Up to this, in 1/1000 em, a gap between ideographs is opened; a line that needs more stays short.</summary>
    private const int WidestJoint = 500;

    /// <summary>A last line that lacks less than this is filled.</summary>
    private const int FilledLastLine = 500;

    /// <summary>Word spaces of Latin text grow by this, to a third of an em, before letters move apart by what nobody sees.</summary>
    private const int EasyWordSpace = 83;

    /// <summary>What nobody sees between letters: a line of a narrow column has six times as many of them as of spaces.</summary>
    private const int EasyTracking = 15;

    /// <summary>Word spaces grow by this before letters move apart by more than that.</summary>
    private const int WideWordSpace = 250;

    /// <summary>A line whose word spaces would have to grow by more, as one of two long words, stays short.</summary>
    private const int GapingWordSpace = 1100;

    /// <summary>Letters are never moved apart by more (T11).</summary>
    private const int WidestTracking = 30;

    /// <summary>Letters are never moved together by more.</summary>
    private const int TightestTracking = -10;

    /// <summary>Added to word spaces, negative where they shrink (S0, E0).</summary>
    public Spread WordSpaces;

    /// <summary>Taken from the blanks of brackets and quotation marks (S1).</summary>
    public Spread Brackets;

    /// <summary>Taken from the blanks of commas (S2).</summary>
    public Spread Commas;

    /// <summary>Added to Han–Latin gaps, negative where they shrink (S3, E1).</summary>
    public Spread HanLatinGaps;

    /// <summary>Taken from the blanks of stops (S4).</summary>
    public Spread Stops;

    /// <summary>Added to all other gaps (E2).</summary>
    public Spread Joints;

    /// <summary>Added after each letter of Latin text, negative where letters move together.</summary>
    public int LetterTracking;

    /// <summary>Space added to each gap of the last tier in use.</summary>
    public int StretchPerGap;

    /// <summary>Space taken out of the line.</summary>
    public int Squeezed;

    /// <summary>Decides for a line with so many letters after which space may be added.</summary>
    public static LineTiers For(in BrokenLine line, Prepared prepared, bool ragged, int letters)
    {
        if (line.Tracking > 0)
        {
            return new LineTiers { Joints = new Spread(line.Tracking * line.Joints, line.Joints), StretchPerGap = line.Tracking };
        }

        var room = Capacities.Of(line, prepared);
        if (line.Slack < 0) return prepared.IsChinese ? Squeeze(-line.Slack, room) : SqueezeLatin(-line.Slack, room, letters);
        var filled = !line.IsLast || line.Slack < FilledLastLine;
        if (line.Slack == 0 || !filled || ragged) return default;
        return prepared.IsChinese ? Stretch(line.Slack, room) : StretchLatin(line.Slack, room, letters);
    }

    private static LineTiers Squeeze(int wanted, in Capacities room)
    {
        var left = wanted;
        var tiers = new LineTiers
        {
            WordSpaces = new Spread(-Take(ref left, room.WordShrink), room.WordSpaces),
            Brackets = new Spread(Take(ref left, room.Brackets), room.Brackets),
            Commas = new Spread(Take(ref left, room.Commas), room.Commas),
            HanLatinGaps = new Spread(-Take(ref left, room.GapSqueeze), room.GapSqueeze),
            Stops = new Spread(Take(ref left, room.Stops), room.Stops),
        };
        tiers.Squeezed = wanted - left;
        return tiers;
    }

    /// <summary>First from the blanks and the word spaces, then from between the letters; what whole units of these take too much goes back to the spaces.</summary>
    private static LineTiers SqueezeLatin(int wanted, in Capacities room, int letters)
    {
        var tiers = Squeeze(wanted, room);
        var left = wanted - tiers.Squeezed;
        if (left == 0 || letters <= 0 || room.WordSpaces == 0) return tiers;
        tiers.LetterTracking = Math.Max(TightestTracking, -((left + letters - 1) / letters));
        var taken = -tiers.LetterTracking * letters;
        tiers.WordSpaces = new Spread(-room.WordShrink + Math.Max(0, taken - left), room.WordSpaces);
        tiers.Squeezed += Math.Min(left, taken);
        return tiers;
    }

    /// <summary>To the word spaces up to a third of an em, then a little between letters, then the spaces up to half an em, and so on (T11).</summary>
    private static LineTiers StretchLatin(int wanted, in Capacities room, int letters)
    {
        if (room.WordSpaces == 0) return default;
        var tracking = 0;
        if (letters > 0)
        {
            tracking = Math.Clamp((wanted - EasyWordSpace * room.WordSpaces) / letters, 0, EasyTracking);
            var rest = wanted - tracking * letters - WideWordSpace * room.WordSpaces;
            if (rest > 0) tracking = Math.Min(WidestTracking, tracking + rest / letters);
        }

        var spaces = wanted - tracking * letters;
        if (spaces > GapingWordSpace * room.WordSpaces) spaces = WideWordSpace * room.WordSpaces;
        return new LineTiers
        {
            WordSpaces = new Spread(spaces, room.WordSpaces),
            LetterTracking = tracking,
            StretchPerGap = spaces / room.WordSpaces,
        };
    }

    private static LineTiers Stretch(int wanted, in Capacities room)
    {
        var left = wanted;
        var words = Take(ref left, room.WordStretch);
        var gaps = Take(ref left, room.GapStretch);
        if (left > WidestJoint * room.Joints) return default;
        var perGap = left > 0 ? left / room.Joints : gaps > 0 ? gaps / room.HanLatinGaps : words / Math.Max(1, room.WordSpaces);
        return new LineTiers
        {
            WordSpaces = new Spread(words, room.WordSpaces),
            HanLatinGaps = new Spread(gaps, room.GapStretch),
            Joints = new Spread(left, room.Joints),
            StretchPerGap = perGap,
        };
    }

    private static int Take(ref int left, int available)
    {
        var taken = Math.Min(left, available);
        left -= taken;
        return taken;
    }

    private struct Capacities
    {
        public int WordSpaces, WordShrink, WordStretch, Brackets, Commas, Stops, HanLatinGaps, GapSqueeze, GapStretch, Joints;

        public static Capacities Of(in BrokenLine line, Prepared prepared)
        {
            var room = new Capacities();
            for (var i = line.First; i < line.End; i++)
            {
                ref readonly var box = ref prepared.Boxes[i];
                if (i > line.First) room.AddGap(box, prepared.IsChinese);
                var blank = (i > line.First ? BreakPointTable.SqueezeOf(box.Class, box.LeftBlank, prepared.Style) : 0)
                    + (i < line.End - 1 ? BreakPointTable.SqueezeOf(box.Class, box.RightBlank, prepared.Style) : 0);
                switch (box.Class)
                {
                    case CharacterClass.Comma: room.Commas += blank; break;
                    case CharacterClass.Stop: room.Stops += blank; break;
                    default: room.Brackets += blank; break;
                }
            }

            return room;
        }

        private void AddGap(in Box box, bool chinese)
        {
            switch (box.Gap)
            {
                case GapKind.Joint:
                    Joints++;
                    break;
                case GapKind.WordSpace:
                    WordSpaces++;
                    WordShrink += chinese ? 0 : WordSpace.LatinShrink;
                    WordStretch += chinese ? WordSpace.ChineseStretch : WordSpace.LatinStretch;
                    break;
                case GapKind.HanLatin:
                    HanLatinGaps++;
                    GapSqueeze += HanLatinGap.Squeeze(box.GapWidth);
                    GapStretch += HanLatinGap.Stretch(box.GapWidth);
                    break;
            }
        }
    }
}
