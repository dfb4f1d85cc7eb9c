// What ggml-vulkan needs of Vulkan's C++ header that Debian 12's (1.3.239) does not have yet:
// VK_EXT_layer_settings, as the Vulkan registry defines it. Loaders that do not know it ignore it.
#pragma once
#include_next <vulkan/vulkan.hpp>

#if VK_HEADER_VERSION < 272

struct VkLayerSettingEXT {
    const char * pLayerName;
    const char * pSettingName;
    int          type;  // VkLayerSettingTypeEXT
    uint32_t     valueCount;
    const void * pValues;
};

struct VkLayerSettingsCreateInfoEXT {
    VkStructureType           sType;
    const void *              pNext;
    uint32_t                  settingCount;
    const VkLayerSettingEXT * pSettings;
};

namespace VULKAN_HPP_NAMESPACE {

enum class LayerSettingTypeEXT { eBool32 = 0 };

struct LayerSettingEXT : VkLayerSettingEXT {
    LayerSettingEXT(const char * layer, const char * setting, LayerSettingTypeEXT kind, uint32_t count,
                    const void * values) :
        VkLayerSettingEXT{ layer, setting, static_cast<int>(kind), count, values } {}
};

struct LayerSettingsCreateInfoEXT : VkLayerSettingsCreateInfoEXT {
    explicit LayerSettingsCreateInfoEXT(const std::vector<LayerSettingEXT> & settings) :
        VkLayerSettingsCreateInfoEXT{
            static_cast<VkStructureType>(1000496000),  // VK_STRUCTURE_TYPE_LAYER_SETTINGS_CREATE_INFO_EXT
            nullptr, static_cast<uint32_t>(settings.size()), settings.data() } {}
};

}  // namespace VULKAN_HPP_NAMESPACE

#endif
