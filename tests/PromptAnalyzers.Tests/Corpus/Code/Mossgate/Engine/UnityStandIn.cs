// minimal replacements so the scripts compile outside of the editor
namespace UnityEngine
{
    public class MonoBehaviour
    {
        public string name = "npc";
        protected virtual void Awake() { }
        protected virtual void Start() { }
    }

    public static class Debug
    {
        public static void Log(object o) => Console.WriteLine(o);
        public static void LogWarning(object o) => Console.Error.WriteLine(o);
    }

    [AttributeUsage(AttributeTargets.Field)]
    public class TextAreaAttribute : Attribute { public TextAreaAttribute(int min, int max) { } }

    [AttributeUsage(AttributeTargets.Field)]
    public class TooltipAttribute : Attribute { public TooltipAttribute(string text) { } }

    public static class Application { public static string systemLanguage = "en"; }
}
