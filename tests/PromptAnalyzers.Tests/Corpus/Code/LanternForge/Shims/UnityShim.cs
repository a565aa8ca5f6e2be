// Minimal stand-ins so the tool assemblies build on the CI box where no editor is installed.
using System.Collections;

namespace UnityEngine
{
    public class Object { public string name = ""; }
    public class ScriptableObject : Object { public static T CreateInstance<T>() where T : ScriptableObject, new() => new(); }
    public class MonoBehaviour : Object
    {
        public void StartCoroutine(IEnumerator routine) { while (routine.MoveNext()) { } }
    }
    public static class Debug
    {
        public static void Log(object o) => Console.WriteLine(o);
        public static void LogWarning(object o) => Console.WriteLine(o);
        public static void LogError(object o) => Console.Error.WriteLine(o);
    }
    public static class JsonUtility
    {
        private static readonly System.Text.Json.JsonSerializerOptions Options = new() { IncludeFields = true };
        public static string ToJson(object o) => System.Text.Json.JsonSerializer.Serialize(o, o.GetType(), Options);
        public static T? FromJson<T>(string s) => System.Text.Json.JsonSerializer.Deserialize<T>(s, Options);
    }
    public static class GUILayout { public static bool Button(string text) => false; }
    [AttributeUsage(AttributeTargets.Field)] public sealed class TextAreaAttribute(int min = 3, int max = 10) : Attribute { public int Min => min; public int Max => max; }
    [AttributeUsage(AttributeTargets.Field)] public sealed class TooltipAttribute(string text) : Attribute { public string Text => text; }
    [AttributeUsage(AttributeTargets.Field)] public sealed class SerializeFieldAttribute : Attribute { }
    [AttributeUsage(AttributeTargets.Field)] public sealed class HeaderAttribute(string text) : Attribute { public string Text => text; }
}

namespace UnityEngine.Networking
{
    public sealed class UploadHandlerRaw(byte[] data) { public byte[] Data => data; }
    public sealed class DownloadHandlerBuffer { public string text = ""; }
    public sealed class UnityWebRequest(string url, string method) : IDisposable
    {
        public enum Result { InProgress, Success, ConnectionError }
        public UploadHandlerRaw? uploadHandler;
        public DownloadHandlerBuffer? downloadHandler;
        public Result result;
        public string error = "";
        public string Url => url + " " + method;
        public void SetRequestHeader(string name, string value) { }
        public object? SendWebRequest() => null;
        public void Dispose() { }
    }
}

namespace UnityEditor
{
    public enum MessageType { Info, Warning, Error }
    [AttributeUsage(AttributeTargets.Method)] public sealed class MenuItemAttribute(string path) : Attribute { public string Path => path; }
    public class EditorWindow : UnityEngine.ScriptableObject
    {
        public static T GetWindow<T>(string title) where T : EditorWindow, new() => new();
        public void Repaint() { }
    }
    public static class EditorGUILayout
    {
        public static string TextArea(string text) => text;
        public static string TextField(string label, string text) => text;
        public static int IntField(string label, int value) => value;
        public static void HelpBox(string text, MessageType type) { }
        public static T? ObjectField<T>(string label, T? value) where T : UnityEngine.Object => value;
    }
    public static class EditorPrefs { public static string GetString(string key, string fallback) => Environment.GetEnvironmentVariable(key) ?? fallback; }
}
