using PaperGen.Typesetting;

namespace PaperGen.Press.Tests;

/// <summary>The faces that the project pins.</summary>
internal static class PressTestFaces
{
    public static FontFace Song { get; } = Load("noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf");

    public static FontFace Hei { get; } = Load("noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf");

    public static FontFace Latin { get; } = Load("source-serif-4/400Regular/SourceSerif4_400Regular.ttf");

    private static FontFace Load(string path)
    {
        var file = Repository.PathOf("themes", "node_modules", "@expo-google-fonts", path);
        Assert.True(File.Exists(file), $"{file} is missing: run npm ci in themes/");
        return FontFace.Load(File.ReadAllBytes(file), Path.GetFileName(path));
    }
}
