using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>What the licence bits of a font (OpenType, <c>OS/2.fsType</c>) mean for printing with it.</summary>
public static class PressLicence
{
    /// <summary>Whether a part of the face may stand in a file that is sent to others.</summary>
    public static bool Allows(FontFace face) => face.Embedding != EmbeddingRights.Restricted && face.MayBeSubset;
}
