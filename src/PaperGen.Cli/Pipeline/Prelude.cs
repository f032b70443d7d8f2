using System.Security.Cryptography;
using PaperGen.Typesetting;

namespace PaperGen.Cli.Pipeline;

/// <summary>What every issue needs whatever stands in it, loaded by a second processor while the first one reads what the newspaper is.</summary>
internal static class Prelude
{
    /// <summary>Begins, and waits for nothing: who comes too early for something loads it himself.</summary>
    public static void Begin() => Task.Run(() =>
    {
        Headlines.Prefetch();
        // Files are told apart by hashes, and the first one loads a library of the system.
        SHA256.HashData([]);
    });
}
