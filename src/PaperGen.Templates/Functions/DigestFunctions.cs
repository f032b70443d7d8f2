using System.Security.Cryptography;
using System.Text;

namespace PaperGen.Templates.Functions;

/// <summary>The digests and encodings of <c>string</c>, all of the UTF-8 form of the text.</summary>
internal static class DigestFunctions
{
    public static Library AddTo(Library library) => library
#pragma warning disable CA5350, CA5351 // Part of the language; used for file names, not for security.
        .Add("md5 text", a => Hex(MD5.HashData(Bytes(a, 0))))
        .Add("sha1 text", a => Hex(SHA1.HashData(Bytes(a, 0))))
        .Add("hmac_sha1 text secretKey", a => Hex(HMACSHA1.HashData(Bytes(a, 1), Bytes(a, 0))))
#pragma warning restore CA5350, CA5351
        .Add("sha256 text", a => Hex(SHA256.HashData(Bytes(a, 0))))
        .Add("sha512 text", a => Hex(SHA512.HashData(Bytes(a, 0))))
        .Add("hmac_sha256 text secretKey", a => Hex(HMACSHA256.HashData(Bytes(a, 1), Bytes(a, 0))))
        .Add("hmac_sha512 text secretKey", a => Hex(HMACSHA512.HashData(Bytes(a, 1), Bytes(a, 0))))
        .Add("base64_encode text", a => Convert.ToBase64String(Bytes(a, 0)))
        .Add("base64_decode text", a => Decode(a.Text(0)));

    private static byte[] Bytes(Arguments a, int index) => Encoding.UTF8.GetBytes(a.Text(index));

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    private static string Decode(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException failure)
        {
            throw new ScriptValueException(failure.Message, argument: 0);
        }
    }
}
