namespace PaperGen.Typesetting.Unicode;

/// <summary>Line breaking classes of UAX #14 as rule LB1 resolves them; the names are the standard's.</summary>
internal enum LineBreakClass : byte
{
#pragma warning disable CS1591
    AL, B2, BA, BB, BK, CB, CL, CM, CP, CR, EB, EM, EX, GL, H2, H3, HL, HY, ID, IN, IS, JL, JT, JV, LF, NL, NS, NU, OP, PO, PR,
    QU, RI, SP, SY, WJ, ZW, ZWJ,
#pragma warning restore CS1591

    /// <summary>OP of East Asian width.</summary>
    OW,

    /// <summary>CP of East Asian width.</summary>
    CW,

    /// <summary>ID that is not assigned yet and may become an emoji.</summary>
    XP,
}
