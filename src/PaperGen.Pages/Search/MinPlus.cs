using System.Numerics;
using System.Runtime.CompilerServices;

namespace PaperGen.Pages;

/// <summary>
/// The two inner loops of the search, on rows of costs by height. A row is followed by a vector's length of
/// <see cref="Unreached"/>, so that no loop needs a tail, and is handed over as its first cost, for most rows are so short
/// that the call is half of the work. Compiled once and for good: the first page has the same loops as the hundredth.
/// </summary>
internal static class MinPlus
{
    /// <summary>No layout of this height. The sum of two still fits in 16 bits.</summary>
    public const ushort Unreached = 32767;

    /// <summary>Costs after the end of a row that may be read and written.</summary>
    public static int Padding { get; } = Vector<ushort>.Count;

    /// <summary>One part above the other: <c>sums[i + j] = min(sums[…], upper[i] + lower[j])</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Stack(ref ushort upper, int upperCount, ref ushort lower, int lowerCount, ref ushort sums, int sumCount)
    {
        for (var i = 0; i < upperCount; i++)
        {
            var above = Unsafe.Add(ref upper, i);
            if (above == Unreached) continue;
            var cost = new Vector<ushort>(above);
            var end = Math.Min(lowerCount, sumCount - i);
            for (var j = 0; j < end; j += Vector<ushort>.Count)
            {
                var known = Vector.LoadUnsafe(ref sums, (nuint)(i + j));
                Vector.Min(known, cost + Vector.LoadUnsafe(ref lower, (nuint)j)).StoreUnsafe(ref sums, (nuint)(i + j));
            }
        }
    }

    /// <summary>Two parts of one height side by side: <c>sums[i] = min(sums[i], left[i] + right[i])</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row(ref ushort left, ref ushort right, ref ushort sums, int count)
    {
        for (var i = 0; i < count; i += Vector<ushort>.Count)
        {
            var known = Vector.LoadUnsafe(ref sums, (nuint)i);
            var sum = Vector.LoadUnsafe(ref left, (nuint)i) + Vector.LoadUnsafe(ref right, (nuint)i);
            Vector.Min(known, sum).StoreUnsafe(ref sums, (nuint)i);
        }
    }
}
