using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace PaperGen.Testing;

/// <summary>
/// Compares a text with the file that was accepted for it, with Verify's file naming:
/// <c>Class.Method_parameter=value.verified.txt</c> beside the test. A different text is left as
/// <c>.received.</c> beside it; who has read it and finds it right renames it.
/// </summary>
public static class Snapshot
{
    /// <summary>Fails unless <paramref name="text"/> equals the accepted file. Line ends are compared as LF.</summary>
    public static void Match(
        string text,
        string? parameters = null,
        string extension = "txt",
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string method = "")
    {
        var name = Path.GetFileNameWithoutExtension(testFile) + "." + method + (parameters is null ? "" : "_" + parameters);
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, name);
        var verified = $"{stem}.verified.{extension}";
        var received = $"{stem}.received.{extension}";

        text = text.ReplaceLineEndings("\n");
        var accepted = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (text == accepted)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Assert.Fail(accepted is null
            ? $"nothing was accepted yet: read {received} and rename it to {Path.GetFileName(verified)}"
            : $"{received} differs from what was accepted:\n{FirstDifference(accepted, text)}");
    }

    private static string FirstDifference(string accepted, string received)
    {
        var a = accepted.Split('\n');
        var b = received.Split('\n');
        for (var i = 0; i < Math.Max(a.Length, b.Length); i++)
        {
            var left = i < a.Length ? a[i] : "(end)";
            var right = i < b.Length ? b[i] : "(end)";
            if (left != right) return $"line {i + 1}\n  accepted: {left}\n  received: {right}";
        }

        return "(only the end of the file differs)";
    }
}
